import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readerMark } from './reader-mark.ts';
import { estimateReaders, markOf } from './sketch.ts';

/** As the database takes marks in. */
function sketchOf(marks: Iterable<number>): Uint8Array {
  const sketch = new Uint8Array(1024);
  for (const mark of marks) sketch[mark & 1023] = Math.max(sketch[mark & 1023] ?? 0, mark >> 10);
  return sketch;
}

const salt = { day: '2026-11-24', key: 'ab'.repeat(32) };
/** Of so many readers, each in a neighbourhood of its own. */
const marksOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, place) => {
    const reader = from + place;
    return readerMark(salt, `10.${reader >> 8}.${reader & 255}.7`, 'Browser');
  });

describe('a sketch of readers', () => {
  test('of nobody says nobody', () => {
    expect(estimateReaders(new Uint8Array(1024))).toBe(0);
  });

  test('is right within four standard errors, from one to many', () => {
    for (const readers of [1, 2, 10, 100, 1_000, 10_000, 50_000]) {
      const estimate = estimateReaders(sketchOf(marksOf(0, readers)));
      expect(Math.abs(estimate - readers), `${estimate} of ${readers}`).toBeLessThanOrEqual(
        Math.max(1, 4 * 0.0325 * readers),
      );
    }
  });

  test('of two crowds together is that of their union, whoever came first and however often', () => {
    const mark = fc
      .tuple(fc.nat(0xffffffff), fc.nat(0xffffffff))
      .map(([upper, lower]) => markOf(upper, lower));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 200 }), fc.array(mark, { maxLength: 200 }), (one, other) => {
        const greater = sketchOf(one).map((rank, place) => Math.max(rank, sketchOf(other)[place] ?? 0));
        expect(sketchOf([...other, ...one, ...one])).toEqual(greater);
      }),
    );
  });

  test('has registers and ranks for every hash', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.nat(0xffffffff), (upper, lower) => {
        const bits = upper.toString(2).padStart(32, '0') + lower.toString(2).padStart(32, '0');
        const rest = bits.slice(10);
        const rank = rest.includes('1') ? rest.indexOf('1') + 1 : 55;
        expect(markOf(upper, lower)).toBe(Number.parseInt(bits.slice(0, 10), 2) + 1024 * rank);
      }),
      {
        examples: [
          [0, 0],
          [0, 1],
          [0x3fffff, 0],
          [0xffc00000, 0x80000000],
        ],
      },
    );
  });

  test('does not tell neighbours apart, nor the same reader on two days alike', () => {
    expect(readerMark(salt, '192.0.2.1', 'Browser')).toBe(readerMark(salt, '192.0.2.200', 'Browser'));
    expect(readerMark(salt, '2001:db8:1:2::1', 'Browser')).toBe(
      readerMark(salt, '2001:db8:1:9::7', 'Browser'),
    );
    const days = Array.from({ length: 20 }, (_, day) =>
      readerMark({ ...salt, key: String(day).padStart(64, '0') }, '192.0.2.1', 'Browser'),
    );
    expect(new Set(days).size).toBeGreaterThan(15);
  });
});
