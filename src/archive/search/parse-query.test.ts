import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostWords, parseQuery } from './parse-query.ts';

const written = (text: string) =>
  parseQuery(text).terms.map(
    ({ alternatives, isExcluded }) =>
      (isExcluded ? '-' : '') +
      alternatives.map((each) => (each.kind === 'phrase' ? `"${each.text}"` : each.text)).join('|'),
  );

test.each([
  ['harbour crane', ['harbour', 'crane']],
  ['"wooden crane" harbour', ['"wooden crane"', 'harbour']],
  ['«grúa de madera» -puerto', ['"grúa de madera"', '-puerto']],
  ['“wooden crane', ['"wooden crane"']],
  ['-"wooden crane" harbour', ['-"wooden crane"', 'harbour']],
  ['ferry OR tram harbour', ['ferry|tram', 'harbour']],
  ['ferry | tram OR bus', ['ferry|tram|bus']],
  ['الميناء أو المدينة', ['الميناء|المدينة']],
  ['l’équipe', ['l', 'équipe']],
  ['OR OR', []],
  ['ferry OR', ['ferry']],
  ['ferry OR -tram', ['ferry', '-tram']],
  ['-', []],
  ["'; drop table live_search; --", ['drop', 'table', 'live', 'search']],
])('reads %j', (text, terms) => {
  expect(written(text)).toEqual(terms);
});

test('takes so many words and says that there were more', () => {
  const many = Array.from({ length: 30 }, (_, place) => `word${place}`).join(' ');
  const { terms, isCut } = parseQuery(many);
  expect([terms.length, isCut]).toEqual([mostWords, true]);
  expect(parseQuery('a b c').isCut).toBe(false);
});

test('anything can be typed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', ' OR ', '-', '|', '«', ' ', '\\', "'", ':*', '&', '!', '(', ')'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { terms } = parseQuery(pieces.join(''));
      const words = terms.flatMap(({ alternatives }) => alternatives.map(({ text }) => text));
      expect(words.length).toBeLessThanOrEqual(mostWords);
      // Nothing but letters, marks, digits and spaces reaches the database.
      for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+( [\p{L}\p{M}\p{N}]+)*$/u);
    }),
  );
});
