import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['harbour', 'harbour', 0],
  ['harbor', 'harbour', 1],
  ['habrour', 'harbour', 1],
  ['tehatre', 'theatre', 1],
  ['ferri', 'ferry', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
])('%s is as far from %s as %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('is the same both ways, nothing to itself, and at least the difference in length', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});
