import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverDays, dayLength, dayOf, spansOf } from './day-spans.ts';

const day = fc.integer({ min: -40_000, max: 60_000 });

test('spans cover exactly the days asked for, each once, and are few', () => {
  fc.assert(
    fc.property(day, fc.nat(50_000), day, (first, length, other) => {
      const last = first + length;
      const cover = coverDays(first, last);
      expect(cover.length).toBeLessThanOrEqual(50);
      const covered = (each: number) => spansOf(each).filter((span) => cover.includes(span)).length;
      for (const inside of [first, last, first + (length >> 1)]) expect(covered(inside)).toBe(1);
      for (const outside of [first - 1, last + 1]) expect(covered(outside)).toBe(0);
      expect(covered(other)).toBe(other >= first && other <= last ? 1 : 0);
    }),
  );
});

test('days are counted from 1970, also before', () => {
  expect(dayOf(new Date('1970-01-01T23:59:59Z'))).toBe(0);
  expect(dayOf(new Date('1969-12-31T23:59:59Z'))).toBe(-1);
  expect(dayOf(new Date(3 * dayLength))).toBe(3);
});
