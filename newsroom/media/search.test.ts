import { expect, test } from 'vitest';
import { mediaQueryOf, readMediaSearch } from './search.ts';

test('what an address asks for is taken where it can be meant, and nothing else', () => {
  const search = readMediaSearch({
    q: 'crane',
    kind: 'picture',
    rights: 'forged',
    from: '2026-11-01',
    until: 'yesterday',
    trash: true,
    asset: 'a1',
    other: 'x',
  });
  expect(search).toEqual({ q: 'crane', kind: 'picture', from: '2026-11-01', trash: true, asset: 'a1' });
  expect(mediaQueryOf(search)).toEqual({ q: 'crane', kind: 'picture', from: '2026-11-01', trash: 'true' });
});

test('an address without anything asks for the library', () => {
  expect(readMediaSearch({})).toEqual({});
  expect(mediaQueryOf({})).toEqual({});
});
