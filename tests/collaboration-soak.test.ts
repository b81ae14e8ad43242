import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff } from './support/add-staff.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { type LiveCluster, liveCluster } from './support/soak/live-cluster.ts';
import { runSoak, type SoakPlan } from './support/soak/run-soak.ts';

// `npm run bench:collaboration` does the same at its full length. A seed gives the same edits and troubles again, not the
// same moments: they are those of real processes and a real network.

const seed = Number(process.env.SOAK_SEED ?? Date.now() % 2 ** 31);

let database: TestDatabase;
let cluster: LiveCluster;
let cookie = '';
beforeAll(async () => {
  database = await testDatabase();
  ({ cookie } = await addStaff(database.newsroom, { role: 'editor', name: 'Edith' }));
  cluster = await liveCluster(database.urls.newsroom, 2);
  console.log(`soak: SOAK_SEED=${seed}`);
});
afterAll(async () => {
  await cluster?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

const place = () => ({ db: database.newsroom, cluster, cookie });

describe('whatever happens, everybody has the same story, and nothing is lost or there twice', () => {
  const weather = fc.record({
    seed: fc.integer({ min: 1, max: 2 ** 30 }),
    writers: fc.integer({ min: 2, max: 5 }),
    steps: fc.integer({ min: 40, max: 200 }),
    killEvery: fc.constantFrom(60, 1_000),
    upgrades: fc.constant(false),
    cuts: fc.constantFrom(0, 0.01, 0.05),
    offline: fc.constantFrom(0, 0.01, 0.03),
    reopens: fc.constantFrom(0, 0.01),
    delay: fc.constantFrom(1, 20, 120),
  });

  test('with any number of writers on any line', async () => {
    const property = fc.asyncProperty(weather, async (plan) => {
      const { logged } = await runSoak(place(), plan);
      expect(logged).toBeGreaterThanOrEqual(plan.steps);
    });
    await fc.assert(property, { seed, numRuns: 5, endOnFailure: true });
  }, 120_000);

  test('with servers killed and a new schema rolled out meanwhile', async () => {
    const plan: SoakPlan = {
      ...{ seed, writers: 5, steps: 400, killEvery: 80, upgrades: true },
      ...{ cuts: 0.01, offline: 0.01, reopens: 0.005, delay: 60 },
    };
    const report = await runSoak(place(), plan);
    expect(report.kills).toBeGreaterThanOrEqual(1);
    expect(report.windows).toBeGreaterThan(plan.writers);
  }, 120_000);
});
