import { expect, test } from 'vitest';
import { isOwnPath, isReservedSlug } from './places.ts';

test.each([
  'preferences',
  'privacy',
  'reading-time',
  'lite',
  'captions',
  'search',
  'media',
  'topics',
  'storylines',
  'offline',
])('no section can be called %s', (slug) => expect(isReservedSlug(slug)).toBe(true));

test('a path is the site’s own by its first part alone', () => {
  expect(isOwnPath('/lite/world/a')).toBe(true);
  expect(isOwnPath('/world/lite')).toBe(false);
  expect(isOwnPath('/lite-beer')).toBe(false);
  // What stood at a topic may lead on.
  expect(isOwnPath('/topics/harbour')).toBe(false);
});
