import { expect, test } from 'vitest';
import { addressOf } from './api.ts';

test('parameters of the path stand in it, others behind it, and what is null or was left out in neither', () => {
  expect(addressOf('/api/media/{id}/uses', { id: 'a/b', after: 'x&y' })).toBe(
    '/api/media/a%2Fb/uses?after=x%26y',
  );
  expect(addressOf('/api/media/{id}/uses', { id: 'a', after: null })).toBe('/api/media/a/uses');
  expect(addressOf('/api/people', { q: '', after: null })).toBe('/api/people?q=');
  expect(addressOf('/api/alarms')).toBe('/api/alarms');
});

test('what no route takes is a mistake of types', () => {
  // @ts-expect-error no such address
  addressOf('/api/nosuch');
  // @ts-expect-error no such parameter
  addressOf('/api/media/{id}/uses', { id: 'a', before: 'b' });
  // @ts-expect-error one of its parameters is missing
  expect(addressOf('/api/media/{id}')).toBe('/api/media/{id}');
});
