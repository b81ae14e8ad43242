import fc from 'fast-check';
import { expect, test } from 'vitest';
import { niceScale } from './nice-scale.ts';

test('a scale holds what it shows, in a few whole and round steps', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (most) => {
      const { end, ticks } = niceScale(most);
      expect(end).toBeGreaterThanOrEqual(most);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBe(end);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.every(Number.isInteger)).toBe(true);
      if (most >= 10) expect(end).toBeLessThanOrEqual(most * 2);
    }),
    { examples: [[0], [1], [3], [4], [5], [99], [1_000]] },
  );
});
