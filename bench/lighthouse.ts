// Lighthouse on a phone for every kind of page, in English and Arabic: the median of some rounds in each category.
// npm run bench:lighthouse -- [--rounds 3] [--kinds front,section] [--editions English,Arabic]
//
// Lighthouse comes through npx when this is run, and is no dependency: it would bring a second axe, a second driver of
// browsers and an error reporter into every installation that runs the tests.
import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { browserPath } from '../tests/support/browser.ts';
import { placesFrom } from '../tests/support/page-kinds.ts';
import { install } from '../tests/support/program.ts';
import { median } from './support/wrk.ts';

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    kinds: { type: 'string' },
    editions: { type: 'string', default: 'English,Arabic' },
  },
});
/** Pages that say themselves that search engines should leave them out. */
const unlisted: readonly string[] = ['search results', 'saved', 'offline'];
const prefixes: Readonly<Record<string, string>> = { English: '', Arabic: '/ar' };
const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({ id: z.string(), score: z.number().nullable(), weight: z.number().optional() }),
  ),
});
type Report = z.infer<typeof report>;

if (!browserPath)
  throw new Error('There is no Chromium here. On Debian: apt-get install chromium-headless-shell.');
await using house = await install({ WEB_PROCESSES: '1' });
await house.serve();
console.log(
  `Lighthouse ${version}, mobile, median of ${values.rounds}\n${'page'.padEnd(28)}${categories.join('  ')}`,
);
for (const edition of values.editions.split(',')) {
  const prefix = prefixes[edition] ?? '';
  const home = `${house.readerUrl}${prefix}`;
  const { search, ...found } = await placesFrom(`${home}/`, prefix);
  const places = Object.entries({ ...found, search: `${home}/search`, 'search results': search });
  for (const [kind, address] of places) {
    if (!address || (values.kinds && !values.kinds.split(',').includes(kind))) continue;
    const rounds: Report[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1)
      rounds.push(await lighthouse(kind, address));
    if (categories.some((name) => scoreOf(name, rounds) < leastOf(name))) process.exitCode = 1;
    console.log(
      `${`${edition} ${kind}`.padEnd(28)}${categories.map((name) => String(scoreOf(name, rounds)).padStart(name.length)).join('  ')}${faults(rounds)}`,
    );
  }
}

/** What is promised; performance is measured and differs from run to run. */
function leastOf(category: string): number {
  return category === 'performance' ? 99 : 100;
}

/** From 0 to 100. */
function scoreOf(category: string, rounds: readonly Report[]): number {
  return median(rounds.map((round) => Math.round((round.categories[category]?.score ?? 0) * 100)));
}

/** Audits of the last round that found something, where a category is not full. */
function faults(rounds: readonly Report[]): string {
  const last = rounds.at(-1);
  if (!last || categories.every((name) => last.categories[name]?.score === 1)) return '';
  const failed = Object.values(last.audits).filter(({ score }) => score !== null && score < 0.9);
  return `  ${failed.map(({ id }) => id).join(', ')}`;
}

async function lighthouse(kind: string, address: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      ...['--yes', `lighthouse@${version}`, address, '--quiet', '--output=json', '--output-path=stdout'],
      ...['--no-enable-error-reporting', `--only-categories=${categories.join(',')}`],
      ...(unlisted.includes(kind) ? ['--skip-audits=is-crawlable,meta-description'] : []),
      '--chrome-flags=--headless --no-sandbox --disable-gpu',
    ],
    { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, CHROME_PATH: browserPath } },
  );
  return report.parse(JSON.parse(stdout));
}
