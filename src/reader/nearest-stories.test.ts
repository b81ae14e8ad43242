import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedSlug, likeness } from './nearest-stories.ts';

test.each<[string, string | null]>([
  ['/local/harbour-crane', 'harbour-crane'],
  ['/2019/04/Harbour_Crane/', 'harbour-crane'],
  ['/news/harbour-crane.html', 'harbour-crane'],
  ['/ar/محليات/ميناء-المدينة', 'ميناء-المدينة'],
  [`/local/${'harbour-'.repeat(40)}`, 'harbour-'.repeat(10).slice(0, -1)],
  ['/favicon-of-old.ico', null],
  ['/news/20190412', null],
  ['/de', null],
  ['/', null],
])('what %s was to be found by', (path, slug) => {
  expect(askedSlug(path, 'en')).toBe(slug);
});

test('a slug is wholly like itself, covered by what goes on from it, and by nothing else so much', () => {
  const slug = fc.stringMatching(/^[a-zس-ي]{2,9}(-[a-zس-ي]{2,9}){1,6}$/);
  fc.assert(
    fc.property(slug, slug, (asked, other) => {
      expect(likeness(asked, asked)).toEqual({ covered: 1, alike: 1 });
      expect(likeness(asked, `${asked}-and-more`).covered).toBe(1);
      const { covered, alike } = likeness(asked, other);
      expect(covered).toBeLessThanOrEqual(1);
      expect(alike).toBe(likeness(other, asked).alike);
    }),
  );
  expect(likeness('harbour-crane', 'tram-timetable').covered).toBeLessThan(0.2);
  expect(likeness('harbor-crane', 'harbour-crane').covered).toBeGreaterThan(0.7);
});
