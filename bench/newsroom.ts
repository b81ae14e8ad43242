// The newsroom over a big archive: what its lists, its search, a story, a step and a publication take through the real
// API, and how much longer than over a small one.
// npm run bench:newsroom -- [--stories 1000000] [--against 10000] [--times 60]
import { parseArgs } from 'node:util';
import { layArchive } from './support/lay-archive.ts';
import { startMasthead } from './support/masthead.ts';
import { measureNewsroom, type Taken } from './support/measure-newsroom.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000000' },
    against: { type: 'string', default: '10000' },
    times: { type: 'string', default: '60' },
  },
});
const times = Number(values.times);

const small = await measureAt(Number(values.against));
const big = await measureAt(Number(values.stories));

const head = [values.against, values.stories].map((count) => `${Number(count).toLocaleString('en')} stories`);
console.log(`\n${' '.repeat(34)}${head.map((each) => each.padStart(22)).join('')}`);
console.log(`${'ms'.padEnd(34)}${'p50      p95'.padStart(22)}${'p50      p95'.padStart(22)}   ratio of p50`);
for (const [name, taken] of big) {
  const before = small.get(name) ?? [];
  const ratio = quantile(taken, 0.5) / quantile(before, 0.5);
  console.log(`${name.padEnd(34)}${shown(before)}${shown(taken)}${ratio.toFixed(2).padStart(15)}`);
}

/** Builds an archive of its own, measures, and removes it. */
async function measureAt(stories: number): Promise<Map<string, Taken>> {
  const masthead = await startMasthead(1);
  try {
    const from = performance.now();
    const archive = await layArchive(masthead.folder, stories);
    const seconds = ((performance.now() - from) / 1000).toFixed(0);
    console.log(`${stories.toLocaleString('en')} stories were laid in ${seconds} s: ${archive.gigabytes} GB`);
    return await measureNewsroom(masthead.newsroomUrl, archive, times);
  } finally {
    await masthead.stop();
  }
}

function quantile(taken: Taken, part: number): number {
  const sorted = taken.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function shown(taken: Taken): string {
  return `${quantile(taken, 0.5).toFixed(1)} ${quantile(taken, 0.95).toFixed(1).padStart(8)}`.padStart(22);
}
