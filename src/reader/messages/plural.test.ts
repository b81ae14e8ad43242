import { expect, test } from 'vitest';
import { plural } from './plural.ts';

const forms = { zero: 'none', one: 'one', two: 'two', few: '{n} few', many: '{n} many', other: '{n} other' };

test.each([
  [0, 'none'],
  [1, 'one'],
  [2, 'two'],
  [3, '٣ few'],
  [10, '١٠ few'],
  [11, '١١ many'],
  [99, '٩٩ many'],
  [100, '١٠٠ other'],
  [102, '١٠٢ other'],
  [103, '١٠٣ few'],
  [1_000, '١٬٠٠٠ other'],
])('Arabic has a form for %i', (n, words) => {
  expect(plural('ar', n, forms)).toBe(words);
});

test('English has one and other, and zero where it is given', () => {
  expect(plural('en', 1, forms)).toBe('one');
  expect(plural('en', 2, forms)).toBe('2 other');
  expect(plural('en', 0, forms)).toBe('none');
  expect(plural('en', 0, { one: '{n} day', other: '{n} days' })).toBe('0 days');
  expect(plural('en', 1_200, { other: '{n} days' })).toBe('1,200 days');
});
