// The newsroom over a big archive: what its lists, its search, a story, a step and a publication take through the real
// API, and how much longer than over a small one. Both run side by side and are asked in turn.
// npm run bench:newsroom -- [--stories 1000000] [--against 10000] [--times 60] [--rounds 9] [--only word]
//   [--keep folder]   lays the archives there, or measures those that are there already, and leaves them
import { parseArgs } from 'node:util';
import { compareArchives } from './support/compare-archives.ts';
import { type LaidNewsroom, openNewsroom } from './support/laid-newsroom.ts';
import { judge, showComparison } from './support/show-comparison.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000000' },
    against: { type: 'string', default: '10000' },
    times: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '9' },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
  },
});
const sizes = [Number(values.against), Number(values.stories)] as const;
const open: LaidNewsroom[] = [];

try {
  for (const [beside, stories] of sizes.entries())
    open.push(await openNewsroom({ stories, beside, keep: values.keep }));
  const [small, big] = open;
  if (!small || !big) throw new Error('Two archives are compared.');
  const compared = await compareArchives(small, big, {
    times: Number(values.times),
    rounds: Number(values.rounds),
    only: values.only,
  });
  console.log(showComparison(sizes, compared));
  const { isKept, verdict } = judge(compared);
  console.log(verdict);
  if (!isKept) process.exitCode = 1;
} finally {
  for (const each of open) await each.close();
}
