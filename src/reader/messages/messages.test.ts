import { expect, test } from 'vitest';
import type { Messages } from './message-types.ts';
import { messagesFor } from './messages.ts';

const english = messagesFor('en');
const arabic = messagesFor('ar');

/** Numbers that reach every plural category of Arabic. */
const numbers = [0, 1, 2, 3, 11, 100, 2_000];
const provider = 'YouTube';

/** Every phrase under its key, those with a place in them as they are for Arabic values. */
function phrasesOf(messages: Messages): Map<string, string> {
  const phrases = new Map<string, string>();
  for (const [group, entries] of Object.entries(messages)) {
    for (const [name, message] of Object.entries(entries)) {
      for (const [form, phrase] of formsOf(name, message)) phrases.set(`${group}.${name}${form}`, phrase);
    }
  }
  return phrases;
}

const argumentsOf: Readonly<Record<string, readonly unknown[][]>> = {
  title: [['صفحة', 'الميريديان']],
  allRights: [['الميريديان', 2026]],
  printedFrom: [['عنوان']],
  sameTopics: [[['الميناء']], [['الميناء', 'المدينة']]],
  sameWords: [[['سور']], [['سور', 'بحر']]],
  minutesToRead: numbers.map((n) => [n]),
  count: numbers.map((n) => [n]),
  summaryTitle: numbers.slice(1).map((n) => [n]),
  nameTooLong: numbers.slice(1).map((n) => [n]),
  commentTooLong: numbers.slice(1).map((n) => [n]),
  correction: ['correction', 'clarification', 'editors-note', 'unheard-of'].flatMap((kind) => [
    [kind, ''],
    [kind, '2026-11-20'],
  ]),
  date: [['2026-11-20'], ['2026-11'], ['2026']],
  embed: [[provider]],
};

function formsOf(name: string, message: unknown): [string, string][] {
  if (typeof message === 'string') return [['', message]];
  if (typeof message !== 'function') throw new TypeError(`${name} is neither words nor a function`);
  const calls = argumentsOf[name] ?? [['كلمة']];
  return calls.map((values) => [`(${values.join()})`, String(message(...values))]);
}

test('both languages say the same things', () => {
  expect([...phrasesOf(arabic).keys()]).toEqual([...phrasesOf(english).keys()]);
  expect(phrasesOf(english).size).toBeGreaterThan(120);
});

test.each([
  ['English', english],
  ['Arabic', arabic],
])('no %s phrase is empty, has a place left open or stray spaces', (_language, messages) => {
  for (const [key, phrase] of phrasesOf(messages)) {
    expect(phrase, key).toMatch(/\S/);
    expect(phrase, key).not.toMatch(/[{}]|undefined|NaN| {2}|^\s|\s$/);
  }
});

test('Arabic phrases have no Latin letters but names of providers, no Latin digits, commas or quotes', () => {
  for (const [key, phrase] of phrasesOf(arabic)) {
    expect(phrase.replace(provider, ''), key).not.toMatch(/[A-Za-z0-9,;?"“”]/);
  }
});

test('English phrases have no straight quotes', () => {
  for (const [key, phrase] of phrasesOf(english)) expect(phrase, key).not.toMatch(/["']/);
});

test('the words of the comment form are the ones that readers and tests know', () => {
  const { commentForm } = english;
  expect(`${commentForm.emailNotPublished} ${commentForm.requiredMarked}`).toBe(
    'Your email address will not be published. Required fields are marked *',
  );
});

test('counts comments in every form of Arabic', () => {
  const counted = numbers.map((n) => arabic.comments.count(n));
  expect(counted).toEqual([
    'لا تعليقات بعد',
    'تعليق واحد',
    'تعليقان',
    '٣ تعليقات',
    '١١ تعليقًا',
    '١٠٠ تعليق',
    '٢٬٠٠٠ تعليق',
  ]);
});

test('a corrected story says what and when', () => {
  expect(english.blocks.correction('editors-note', '2026-11-20')).toBe('Editor’s note, 20 November 2026');
  expect(arabic.blocks.correction('correction', '2026-11-20')).toBe('تصويب، ٢٠ نوفمبر ٢٠٢٦');
});

test('a year has no thousands separator', () => {
  expect(arabic.page.allRights('الميريديان', 2026)).toContain('٢٠٢٦');
  expect(english.page.allRights('The Meridian', 2026)).toContain('2026');
});

test('a region of a language speaks it, with its own digits; an unknown language is spoken to in English', () => {
  expect(messagesFor('ar-MA').comments.count(3)).toBe('3 تعليقات');
  expect(messagesFor('en-US').page.home).toBe('Home');
  expect(messagesFor('sv').page.home).toBe('Home');
  expect(messagesFor('ar')).toBe(arabic);
});
