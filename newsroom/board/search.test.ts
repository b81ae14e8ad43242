import { describe, expect, it } from 'vitest';
import { isByStage, readBoardSearch, storiesAsked } from './search.ts';

describe("the board's address", () => {
  it('keeps what it knows and drops the rest', () => {
    expect(
      readBoardSearch({ q: 2026, stage: 'nowhere', desk: 'en/world', due: 'late', order: 'x', evil: '1' }),
    ).toEqual({ q: '2026', desk: 'en/world', due: 'late' });
  });

  it('asks the newsroom in its own words', () => {
    const asked = storiesAsked(
      { desk: 'en/a/b', stage: 'corrected', person: 'me', q: 'tea & milk' },
      { limit: 20, after: '7' },
    );
    expect(asked).toEqual({
      ...{ edition: 'en', section: 'a/b', lifecycle: 'published,corrected', person: 'me' },
      ...{ q: 'tea & milk', limit: 20, after: '7' },
    });
  });

  it('stands by stage until something has an order of its own', () => {
    expect(isByStage({ desk: 'en' })).toBe(true);
    for (const search of [{ q: 'x' }, { due: 'late' }, { order: 'due' }, { as: 'list' }] as const) {
      expect(isByStage(search)).toBe(false);
    }
  });
});
