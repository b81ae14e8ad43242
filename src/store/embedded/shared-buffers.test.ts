import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sharedBuffers } from './shared-buffers.ts';

const gigabyte = 1024 ** 3;
let cluster: string;
beforeEach(() => {
  cluster = mkdtempSync(join(tmpdir(), 'masthead-buffers-'));
  for (const database of ['1', '5']) mkdirSync(join(cluster, 'base', database), { recursive: true });
});
afterEach(() => rmSync(cluster, { recursive: true }));

/** Files of this size that take no room on the disk. */
function store(bytes: number, database = '5') {
  const file = join(cluster, 'base', database, `${bytes}`);
  writeFileSync(file, '');
  truncateSync(file, bytes);
}

test('a new or small site has the least', () => {
  expect(sharedBuffers(cluster, 4 * gigabyte)).toBe('16MB');
  store(gigabyte / 4);
  expect(sharedBuffers(cluster, 4 * gigabyte)).toBe('16MB');
});

test('a long archive has its share, of all of its databases', () => {
  store(6 * gigabyte);
  store(2 * gigabyte, '1');
  expect(sharedBuffers(cluster, 4 * gigabyte)).toBe('256MB');
});

test('never more than an eighth of the machine, and never less than the least', () => {
  store(64 * gigabyte);
  expect(sharedBuffers(cluster, 4 * gigabyte)).toBe('512MB');
  expect(sharedBuffers(cluster, gigabyte / 8)).toBe('16MB');
});
