import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontKey, isTouchedBy, sectionKey } from './page-keys.ts';

const key = sectionKey('en', 'world');

describe('a page is touched by a change', () => {
  test.each([
    ['of its query, at any time, where it shows all times', { key }, { key, at: 5 }, true],
    ['of its query that has no time', { key, from: 10, to: 20 }, { key }, true],
    ['at the first instant it shows', { key, from: 10, to: 20 }, { key, at: 10 }, true],
    ['at the last one', { key, from: 10, to: 20 }, { key, at: 20 }, true],
    ['but not before', { key, from: 10, to: 20 }, { key, at: 9 }, false],
    ['and not after', { key, from: 10, to: 20 }, { key, at: 21 }, false],
    ['ever after, where the end is open', { key, from: 10 }, { key, at: 1e15 }, true],
    ['never of another query', { key }, { key: frontKey('en'), at: 5 }, false],
  ])('%s', (_when, dependency, touch, answer) => {
    expect(isTouchedBy(dependency, touch)).toBe(answer);
  });

  test('exactly where its span holds the time', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (from, to, at) => {
        expect(isTouchedBy({ key, from, to }, { key, at })).toBe(from <= at && at <= to);
      }),
    );
  });
});
