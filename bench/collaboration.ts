// The soak: people who write one story without sense, over rough lines, with servers killed and a new schema rolled out
// meanwhile. Ends with an error when a promise of the protocol is broken.
// npm run bench:collaboration -- [--seed 1] [--writers 8] [--steps 10000]
import { parseArgs } from 'node:util';
import { addStaff } from '../tests/support/add-staff.ts';
import { liveCluster } from '../tests/support/soak/live-cluster.ts';
import { runSoak } from '../tests/support/soak/run-soak.ts';
import { measureHistory } from './support/history-costs.ts';
import { scratchDatabase } from './support/scratch-database.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    writers: { type: 'string', default: '8' },
    steps: { type: 'string', default: '10000' },
  },
});
const plan = {
  ...{ seed: Number(values.seed), writers: Number(values.writers), steps: Number(values.steps) },
  ...{ killEvery: Math.ceil(Number(values.steps) / 20), upgrades: true },
  ...{ cuts: 0.004, offline: 0.004, reopens: 0.002, delay: 150 },
};
await using database = await scratchDatabase();
const { cookie } = await addStaff(database.db, { role: 'editor', name: 'Soak' });
await using cluster = await liveCluster(database.url, 2);
console.log(`seed ${plan.seed}: ${plan.writers} writers, ${plan.steps} steps, two processes`);
const report = await runSoak({ db: database.db, cluster, cookie }, plan);
console.log(JSON.stringify(report, null, 2));
console.log('All have the same story. Nothing confirmed was lost, no step was applied twice.');
await measureHistory(database.db, plan.steps);
