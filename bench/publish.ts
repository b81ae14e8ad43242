// Time from the publish request until front page, section, feed and sitemap all show the story.
// npm run bench:publish -- [--stories 2000] [--times 30]
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startMasthead } from './support/masthead.ts';
import { writeSyntheticStories } from './support/synthetic-stories.ts';
import { median } from './support/wrk.ts';

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '2000' }, times: { type: 'string', default: '30' } },
});
const stories = Number(values.stories);
const times = Number(values.times);

const masthead = await startMasthead(availableParallelism());
try {
  const file = join(masthead.folder, 'stories.jsonl');
  await writeSyntheticStories(file, stories, new Date());
  masthead.run('import', '--publish', file);
  const key = masthead.run('key', 'create', '--scope', 'publish').trim();
  const drafts = join(masthead.folder, 'drafts.jsonl');
  const lines = Array.from({ length: times }, (_, place) =>
    JSON.stringify({
      source_id: `new:${place}`,
      headline: `Fresh story ${place} of this run`,
      section: 'World',
      language: 'en',
      topics: ['Topic 1'],
      text: 'It happened. '.repeat(200),
    }),
  );
  writeFileSync(drafts, lines.join('\n'));
  const report: { items: { id: string }[] } = JSON.parse(masthead.run('import', '--json', drafts));
  const sitemap = `/sitemaps/${Math.floor((stories + times) / 1000)}.xml`;
  const taken: number[] = [];
  for (const [place, { id }] of report.items.entries()) {
    const file = Math.floor((stories + place + 1) / 1000);
    const addresses = ['/', '/world', '/feed.xml', `/sitemaps/${file}.xml`];
    const from = performance.now();
    const answer = await fetch(`${masthead.newsroomUrl}/api/articles/${id}/publish`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
    });
    if (answer.status !== 200)
      throw new Error(`publishing answered ${answer.status}: ${await answer.text()}`);
    const { url }: { url: string } = await answer.json();
    await Promise.all(addresses.map((address) => until(masthead.url + address, new URL(url).pathname)));
    taken.push(performance.now() - from);
    await pause(100);
  }
  const sorted = taken.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  console.log(`${stories} stories, ${times} publications, all four pages (last sitemap file ${sitemap}):`);
  console.log(
    `median ${median(taken).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms`,
  );
  if (median(taken) >= 100) process.exitCode = 1;
} finally {
  await masthead.stop();
}

/** Asks until the page shows it, at most for ten seconds. */
async function until(url: string, shown: string): Promise<void> {
  for (const start = performance.now(); performance.now() - start < 10_000; ) {
    const page = await (await fetch(url)).text();
    if (page.includes(shown)) return;
    await pause(2);
  }
  throw new Error(`${url} did not show ${shown} within ten seconds`);
}
