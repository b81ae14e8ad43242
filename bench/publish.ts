// Time from the publish request until front page, section, feed and sitemap all show the story.
// npm run bench:publish -- [--stories 2000] [--times 30] [--keep FOLDER]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openSite } from './support/laid-site.ts';
import { median } from './support/wrk.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '2000' },
    times: { type: 'string', default: '30' },
    keep: { type: 'string' },
  },
});
const stories = Number(values.stories);
const times = Number(values.times);
/** Not measured: a program that has just started compiles what it does for the first time. */
const warmUps = 5;

const masthead = await openSite(stories, values.keep);
try {
  const key = masthead.run('key', 'create', '--scope', 'publish').trim();
  const drafts = join(masthead.folder, 'drafts.jsonl');
  const lines = Array.from({ length: warmUps + times }, (_, place) =>
    JSON.stringify({
      source_id: `new:${Date.now()}:${place}`,
      headline: `Fresh story ${place} of this run`,
      section: 'World',
      language: 'en',
      topics: ['Topic 1'],
      text: 'It happened. '.repeat(200),
    }),
  );
  writeFileSync(drafts, lines.join('\n'));
  const report: { items: { id: string }[] } = JSON.parse(masthead.run('import', '--json', drafts));
  const taken: number[] = [];
  const pages = ['/', '/world', '/feed.xml'].map((path) => () => read(masthead.url + path));
  for (const [place, { id }] of report.items.entries()) {
    const from = performance.now();
    const answer = await fetch(`${masthead.newsroomUrl}/api/articles/${id}/publish`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
    });
    if (answer.status !== 200)
      throw new Error(`publishing answered ${answer.status}: ${await answer.text()}`);
    const { url }: { url: string } = await answer.json();
    await Promise.all([...pages, readLastSitemap].map((page) => until(page, new URL(url).pathname)));
    if (place >= warmUps) taken.push(performance.now() - from);
    await pause(100);
  }
  const sorted = taken.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  console.log(`${stories} stories, ${times} publications, all four pages:`);
  console.log(
    `median ${median(taken).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms`,
  );
  if (median(taken) >= 100) process.exitCode = 1;
} finally {
  await masthead.stop();
}

/** Asks until the page shows it, at most for ten seconds. */
async function until(page: () => Promise<string>, shown: string): Promise<void> {
  for (const start = performance.now(); performance.now() - start < 10_000; ) {
    if ((await page()).includes(shown)) return;
    await pause(2);
  }
  throw new Error(`a page did not show ${shown} within ten seconds`);
}

async function read(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** The one that the newest stories stand in. */
async function readLastSitemap(): Promise<string> {
  const index = await read(`${masthead.url}/sitemap.xml`);
  const paths = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/[^<]+)<\/loc>/g)].map(([, path]) => path);
  return read(masthead.url + paths.at(-1));
}
