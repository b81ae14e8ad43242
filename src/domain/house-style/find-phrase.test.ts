import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPhrase, phraseFinder } from './find-phrase.ts';
import { readableText } from './readable-text.ts';

interface Options {
  readonly matchCase?: boolean;
  readonly wholeWords?: boolean;
}

function find(phrase: string, text: string, options: Options = {}): string[] {
  const finder = phraseFinder({ phrase, matchCase: false, wholeWords: true, ...options });
  return finder(readableText(text)).map(({ from, to }) => text.slice(from, to));
}

describe('looking for a phrase', () => {
  test('whole words, in any case, over any spaces', () => {
    expect(find('in order to', 'In  order\u00a0to win, reorder to')).toEqual(['In  order\u00a0to']);
    expect(find('art', 'Start the art, Art.')).toEqual(['art', 'Art']);
    expect(find('art', 'Start the art', { wholeWords: false })).toEqual(['art', 'art']);
    expect(find('US', 'us and US', { matchCase: true })).toEqual(['US']);
  });

  test('wildcards stay inside of a word', () => {
    expect(find('utili*', 'Utilise it, utility of utili')).toEqual(['Utilise', 'utility', 'utili']);
    expect(find('organi?e', 'organise, organize, organie')).toEqual(['organise', 'organize']);
    expect(find('b*k', 'black, b and k, book')).toEqual(['black', 'book']);
    expect(find('*gate', 'Watergate and a gate')).toEqual(['Watergate', 'gate']);
    expect(find('ist*', 'a historian', { wholeWords: false })).toEqual(['istorian']);
  });

  test('apostrophes, hyphens, other scripts', () => {
    expect(find("don't", 'We don’t')).toEqual(['don’t']);
    expect(find('e-mail', 'an E-mail and an email')).toEqual(['E-mail']);
    expect(find('محمد', 'قال مُحَمَّد إن محمدًا')).toEqual(['مُحَمَّد']);
    expect(find('ward', 'to\u00adward for\u00adward ward')).toEqual(['ward']);
    expect(find('forward', 'for\u00adward')).toEqual(['for\u00adward']);
    expect(find('🦊 den', 'the 🦊 den')).toEqual(['🦊 den']);
  });

  test('signs of regular expressions mean nothing', () => {
    expect(find('(a+)+$', 'aaaa')).toEqual([]);
    expect(find('(a+)+$', 'so (a+)+$ it is')).toEqual(['(a+)+$']);
  });

  test('what cannot be looked for says why', () => {
    expect(checkPhrase('  ')).toBe('empty');
    expect(checkPhrase('* ?')).toBe('only_wildcards');
    expect(checkPhrase('a'.repeat(121))).toBe('too_long');
    expect(checkPhrase('a*')).toBeNull();
    expect(find('*', 'a')).toEqual([]);
  });
});

/** The same, tried out one beginning and end after the other. */
function tryEverything(phrase: string, text: string, wholeWords: boolean): string[] {
  const isWord = (place: number) => /[\p{L}\p{M}\p{N}]/u.test(text[place] ?? '');
  const boundary = (place: number) => !isWord(place - 1) || !isWord(place);
  const pattern = phrase.replace(/\*+/g, '*').replace(/ +/g, ' ');
  const fits = (part: number, from: number, to: number): boolean => {
    const sign = pattern[part];
    if (sign === undefined) return from === to;
    if (sign === '*') {
      return fits(part + 1, from, to) || (from < to && isWord(from) && fits(part, from + 1, to));
    }
    if (from >= to) return false;
    if (sign === ' ') return text[from] === ' ' && (fits(part + 1, from + 1, to) || fits(part, from + 1, to));
    if (sign === '?' ? !isWord(from) : text[from] !== sign) return false;
    return fits(part + 1, from + 1, to);
  };
  const ends = (to: number) => (pattern.endsWith('*') ? !isWord(to) : !wholeWords || boundary(to));
  const found: string[] = [];
  let since = 0;
  for (let to = 1; to <= text.length; to += 1) {
    for (let from = since; from < to && ends(to); from += 1) {
      if ((wholeWords && !boundary(from)) || !fits(0, from, to)) continue;
      found.push(text.slice(from, to));
      since = to;
      break;
    }
  }
  return found;
}

describe('for any phrase and text', () => {
  const phrases = fc
    .array(fc.constantFrom('a', 'b', '-', ' ', '*', '?'), { minLength: 1, maxLength: 6 })
    .map((letters) => letters.join('').trim())
    .filter((phrase) => checkPhrase(phrase) === null);
  const texts = fc
    .array(fc.constantFrom('a', 'a', 'b', '-', ' ', 'c'), { maxLength: 14 })
    .map((each) => each.join(''));

  test('it finds what trying everything finds', () => {
    fc.assert(
      fc.property(phrases, texts, fc.boolean(), (phrase, text, wholeWords) => {
        expect(find(phrase, text, { wholeWords })).toEqual(tryEverything(phrase, text, wholeWords));
      }),
      { numRuns: 2_000 },
    );
  });

  test('its places are in order, apart, and between letters', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(anything, anything, fc.boolean(), fc.boolean(), (phrase, text, matchCase, wholeWords) => {
        let last = 0;
        for (const { from, to } of phraseFinder({ phrase, matchCase, wholeWords })(readableText(text))) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = to;
        }
      }),
    );
  });

  test('a hostile phrase on a hostile text takes time by their lengths alone', () => {
    const finder = phraseFinder({ phrase: `${'a*'.repeat(59)}b`, matchCase: false, wholeWords: false });
    const started = performance.now();
    expect(finder(readableText('a'.repeat(40_000)))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
