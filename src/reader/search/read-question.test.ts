import { expect, test } from 'vitest';
import { siteOf } from '../views/site.test-support.ts';
import { dateBounds, hasFilters, readQuestion, searchPath, withoutFilters } from './read-question.ts';

const { edition } = siteOf('ar');
const read = (query: string) => readQuestion(new URLSearchParams(query));

test('reads what is ours and leaves out what is not', () => {
  expect(read('q=+crane+&kind=live&sort=oldest&edition=all&x=1')).toMatchObject({
    text: 'crane',
    genre: 'live',
    order: 'oldest',
    edition: 'all',
    after: undefined,
  });
  expect(read('q=a&kind=rumour&sort=best')).toMatchObject({
    genre: undefined,
    order: 'relevance',
    edition: '',
  });
});

test('an address says the same again', () => {
  const query =
    'q=%22wooden+crane%22+-tram&section=world&kind=opinion&edition=en&from=2026-01-02&sort=newest&after=nabc-x';
  const path = searchPath(edition, read(query));
  expect(path).toBe(`/ar/search?${query}`);
  expect(searchPath(edition, read(query), withoutFilters)).toBe(
    '/ar/search?q=%22wooden+crane%22+-tram&sort=newest',
  );
  expect(hasFilters(read('q=a'))).toBe(false);
  expect(hasFilters(read('q=a&to=2026-01-01'))).toBe(true);
});

test('days are those of the edition, the last one whole', () => {
  const zone = { timeZone: 'Asia/Beirut' };
  expect(dateBounds(read('q=a&from=2026-11-24&to=2026-11-24'), zone)).toEqual({
    isValid: true,
    from: new Date('2026-11-23T22:00:00Z'),
    to: new Date('2026-11-24T22:00:00Z'),
  });
  expect(dateBounds(read('q=a'), zone)).toEqual({ isValid: true, from: undefined, to: undefined });
  for (const wrong of [
    'from=2026-13-01',
    'to=yesterday',
    'from=2026-11-24&to=2026-11-23',
    'from=2026-02-30',
  ]) {
    expect(dateBounds(read(wrong), zone)).toEqual({ isValid: false });
  }
});
