import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Log } from './log.ts';
import { runElsewhere } from './run-elsewhere.ts';

const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
const entry = join(folder, 'program.mjs');
// Ends with the code it is given; without one, when it is told to.
writeFileSync(
  entry,
  'const code = process.argv[2]; code ? process.exit(Number(code)) : setInterval(() => {}, 1e6);',
);
afterAll(() => rmSync(folder, { recursive: true }));

const told: object[] = [];
const log = { error: (what: object) => told.push(what) } as unknown as Log;
beforeEach(() => {
  told.length = 0;
});

const run = (args: readonly string[], signal = new AbortController().signal) =>
  runElsewhere({ entry, args, env: process.env, log }, signal);

test('a process that ends well is not spoken of', async () => {
  await run(['0']);
  expect(told).toEqual([]);
});

test('one that fails is told of, with its code', async () => {
  await run(['3']);
  expect(told).toEqual([{ args: ['3'], code: 3, signal: null }]);
});

test('one that was asked to stop is stopped, and has not failed', async () => {
  const stopping = new AbortController();
  const running = run([], stopping.signal);
  stopping.abort();
  await running;
  await run([], stopping.signal);
  expect(told).toEqual([]);
});
