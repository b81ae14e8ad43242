import { expect, test } from 'vitest';
import { catalogue } from '../../src/domain/refusals/catalogue.ts';
import { type Refusal, refusals } from '../../src/domain/refusals/refusal.ts';
import { arabic } from './arabic.ts';
import { sayTold } from './sentences.ts';

const inArabic: Readonly<Record<string, string | ((params: never) => string)>> = arabic;

/** What a sentence is told of where it does not matter what: no letter that could be English. */
const anyName = 'Ωμέγα';
/** What is no name: counts, lists, and words of the program that a language has words of its own for. */
const known: Readonly<Record<string, unknown>> = {
  action: 'publish',
  at: '2026-11-24T09:30:00.000Z',
  characters: 7,
  codes: ['αβ', 'γδ'],
  hours: 8,
  level: 9,
  levels: 10,
  longest: 11,
  editions: ['αβ', 'γδ'],
  left: 3,
  kilobytes: 18,
  least: 4,
  minutes: 5,
  megabytes: 12,
  megapixels: 13,
  most: 6,
  height: 14,
  side: 15,
  version: 16,
  width: 17,
  names: ['αβ', 'γδ'],
  options: ['αβ', 'γδ'],
  state: 'draft',
  scopes: ['αβ', 'γδ'],
};

/** What a sentence said of such params, and which of them it looked at. */
function saidOf<T>(say: (params: never) => T): { readonly said: T; readonly looked: readonly string[] } {
  const looked = new Set<string>();
  const params = new Proxy(
    {},
    {
      get: (_, name) => {
        looked.add(String(name));
        return known[String(name)] ?? anyName;
      },
    },
  );
  return { said: say(params as never), looked: [...looked].sort() };
}

const all = Object.keys(catalogue).map((code) => [code] as const);
const isolated = /\u2068[^\u2068\u2069]*\u2069/g;

test.each(all)('%s is said in Arabic, of the same as in English', (code) => {
  const english = saidOf<Refusal>(catalogue[code] as (params: never) => Refusal);
  const sentence = inArabic[code];
  const { said, looked } =
    typeof sentence === 'function' ? saidOf(sentence) : { said: sentence ?? '', looked: [] };
  expect(looked).toEqual(english.looked);
  expect(english.said.sentence).toMatch(/^["A-ZΩ].*\p{Ll}/su);
  expect(said).toMatch(/\p{Script=Arabic}/u);
  // What is not Arabic stands in isolates: names, addresses, what is typed as it is.
  expect(said.replaceAll(isolated, '')).not.toMatch(/\p{Script=Latin}|\p{Script=Greek}/u);
  expect(said).not.toMatch(/undefined|NaN|\[object/);
  expect(said.trim()).toBe(said);
});

test('no code has two sentences', async () => {
  const files = import.meta.glob<Record<string, unknown>>('../../src/domain/refusals/*.ts', { eager: true });
  const subjects = Object.entries(files)
    .filter(([file]) => !/(catalogue|count|refusal)\.ts$/.test(file))
    .flatMap(([, made]) => Object.values(made) as object[]);
  const codes = subjects.flatMap(Object.keys);
  expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
  expect(codes.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

test('counts take the plurals of Arabic', () => {
  const say = (minutes: number) => sayArabic('too_many_tries', { minutes });
  expect(say(1)).toContain('دقيقة واحدة');
  expect(say(2)).toContain('دقيقتين');
  expect(say(5)).toMatch(/[5٥] دقائق/);
  expect(say(15)).toMatch(/(15|١٥) دقيقة/);
});

test('what has no words here is shown in English', () => {
  const other = refusals({ of_tomorrow: 'It is of a newer newsroom.' }).of_tomorrow();
  expect(sayTold({ ...other, message: other.sentence }, 'ar')).toBe('It is of a newer newsroom.');
  expect(sayTold({ message: 'It is of before there were codes.' }, 'ar')).toBe(
    'It is of before there were codes.',
  );
});

function sayArabic(code: keyof typeof arabic, params: object): string {
  const sentence = inArabic[code];
  return typeof sentence === 'function' ? sentence(params as never) : (sentence ?? '');
}
