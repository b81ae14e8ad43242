import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsDown } from './buckets.ts';

const bits = [12, 16, 20];

/** First and last place of a bucket. */
function rangeOf(name: string): [number, number] {
  const [, kind, bucket] = /^=(\d):(\d+)$/.exec(name) ?? [];
  const size = 2 ** (bits[Number(kind)] ?? 0);
  return [Number(bucket) * size, (Number(bucket) + 1) * size - 1];
}

describe('buckets', () => {
  it('follow each other without a gap, from the top to the bottom', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 26), fc.nat(2 ** 26), (one, other) => {
        const [bottom, top] = [Math.min(one, other), Math.max(one, other)];
        const ranges = bucketsDown(top, bottom).map(({ name }) => rangeOf(name));
        expect(ranges[0]?.[0]).toBeLessThanOrEqual(top);
        expect(ranges[0]?.[1]).toBeGreaterThanOrEqual(top);
        expect(ranges.at(-1)?.[0]).toBeLessThanOrEqual(bottom);
        for (const [place, range] of ranges.entries()) {
          if (place > 0) expect(range[1]).toBe((ranges[place - 1]?.[0] ?? 0) - 1);
        }
      }),
    );
  });

  it('begin small and stay few', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 26), (top) => {
        const names = bucketsDown(top).map(({ name }) => name);
        expect(names.slice(0, 16).every((name) => name.startsWith('=0:'))).toBe(true);
        expect(names.length).toBeLessThanOrEqual(2 * 32 + 2 ** 6);
      }),
    );
  });

  it('are none where there is nothing', () => expect(bucketsDown(-1)).toEqual([]));
});
