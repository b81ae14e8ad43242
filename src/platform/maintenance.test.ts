import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  endMaintenance,
  followMaintenance,
  readMaintenance,
  secondsToWait,
  startMaintenance,
} from './maintenance.ts';

let folder = '';
const until = new Date('2026-11-28T12:30:00Z');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-maintenance-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

test('it begins, says until when, and ends; also twice', () => {
  expect(readMaintenance(folder)).toBeNull();
  startMaintenance(folder, new Date(0));
  startMaintenance(folder, until);
  expect(readMaintenance(folder)).toEqual({ until });
  endMaintenance(folder);
  endMaintenance(folder);
  expect(readMaintenance(folder)).toBeNull();
});

test.each(['', '{', '{"until":"soon"}'])('a file that says %j closes as well', (text) => {
  writeFileSync(join(folder, 'maintenance.json'), text);
  expect(readMaintenance(folder)).toEqual({ until: null });
});

test.each<[string | null, number]>([
  ['2026-11-28T12:20:00Z', 1_200],
  ['2026-11-28T12:00:01Z', 60],
  ['2026-11-28T11:00:00Z', 60],
  ['2026-11-29T12:00:00Z', 3_600],
  [null, 60],
])('until %s at noon is tried again after %d seconds', (end, seconds) => {
  const maintenance = { until: end === null ? null : new Date(end) };
  expect(secondsToWait(maintenance, new Date('2026-11-28T12:00:00Z'))).toBe(seconds);
});

test('who follows it knows within a second, and hears of each beginning once', () => {
  vi.useFakeTimers();
  const leaving = new AbortController();
  const onStart = vi.fn();
  const now = followMaintenance(folder, leaving.signal, onStart);
  expect(now()).toBeNull();
  startMaintenance(folder, until);
  vi.advanceTimersByTime(3_000);
  expect(now()).toEqual({ until });
  expect(onStart).toHaveBeenCalledTimes(1);
  endMaintenance(folder);
  vi.advanceTimersByTime(1_000);
  expect(now()).toBeNull();
  leaving.abort();
  startMaintenance(folder, until);
  vi.advanceTimersByTime(3_000);
  expect(now()).toBeNull();
});
