import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedRange } from './byte-range.ts';

describe('what a Range header asks', () => {
  it.each([
    [undefined, 'all'],
    ['', 'all'],
    ['bytes=', 'all'],
    ['bytes=-', 'all'],
    ['bytes=0-1,4-5', 'all'],
    ['items=0-1', 'all'],
    ['bytes=5-2', 'all'],
    ['bytes=a-b', 'all'],
    ['bytes=10-', 'none'],
    ['bytes=-0', 'none'],
  ])('%s of ten bytes is %s', (header, kind) => {
    expect(askedRange(header, 10).kind).toBe(kind);
  });

  it.each([
    ['bytes=0-', 0, 9],
    ['bytes=0-0', 0, 0],
    ['bytes=3-99', 3, 9],
    ['bytes=-4', 6, 9],
    ['bytes=-40', 0, 9],
  ])('%s of ten bytes is %i to %i', (header, first, last) => {
    expect(askedRange(header, 10)).toEqual({ kind: 'part', range: { first, last } });
  });

  it('never leaves what there is', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.integer({ min: 0, max: 1e9 }), (text, a, b, size) => {
        for (const header of [text, `bytes=${a}-${b}`, `bytes=-${a}`, `bytes=${b}-`]) {
          const asked = askedRange(header, size);
          if (asked.kind !== 'part') continue;
          const { first, last } = asked.range;
          expect(first >= 0 && first <= last && last < size).toBe(true);
        }
      }),
    );
  });
});
