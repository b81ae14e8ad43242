import { afterEach, expect, test, vi } from 'vitest';
import type { Messages } from './message-types.ts';
import { messagesFor } from './messages.ts';
import type * as pluralModule from './plural.ts';
import type { PluralForms } from './plural.ts';

/** Every set of plural forms that a message was made from. */
const usedForms: { language: string; forms: PluralForms }[] = [];
// Files of tests share what they loaded: the catalogues are loaded anew, over the plural that listens.
vi.hoisted(() => vi.resetModules());
vi.mock('./plural.ts', async (original) => {
  const { plural } = await original<typeof pluralModule>();
  return {
    plural: (language: string, n: number, forms: PluralForms) => {
      usedForms.push({ language, forms });
      return plural(language, n, forms);
    },
  };
});
afterEach(() => {
  usedForms.length = 0;
});

const english = messagesFor('en');
const arabic = messagesFor('ar');
const spanish = messagesFor('es');
const french = messagesFor('fr');
const everyLanguage = [
  ['English', english],
  ['Arabic', arabic],
  ['Spanish', spanish],
  ['French', french],
] as const;

/** Numbers that reach every plural category of every language. */
const numbers = [0, 1, 2, 3, 11, 100, 2_000, 1_000_000];
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
  listDescription: [['صفحة', 'الميريديان']],
  printedFrom: [['عنوان']],
  sameTopics: [[['الميناء']], [['الميناء', 'المدينة']]],
  sameWords: [[['سور']], [['سور', 'بحر']]],
  minutesToRead: numbers.map((n) => [n]),
  count: numbers.map((n) => [n]),
  newPosts: numbers.slice(1).map((n) => [n]),
  moreThan: numbers.slice(1).map((n) => [n]),
  judged: numbers.slice(1).map((n) => [n]),
  tooLong: numbers.slice(1).map((n) => [n]),
  tooMany: numbers.slice(1).map((n) => [n]),
  summaryTitle: numbers.slice(1).map((n) => [n]),
  nameTooLong: numbers.slice(1).map((n) => [n]),
  commentTooLong: numbers.slice(1).map((n) => [n]),
  correction: ['correction', 'clarification', 'editors-note', 'unheard-of'].flatMap((kind) => [
    [kind, ''],
    [kind, '2026-11-20'],
  ]),
  date: [['2026-11-20'], ['2026-11'], ['2026']],
  embed: [[provider]],
  download: [
    [{ mediaType: 'ملف', bytes: 1_234_567, seconds: 200 }],
    [{ mediaType: 'ملف', bytes: 999, seconds: null }],
  ],
};

function formsOf(name: string, message: unknown): [string, string][] {
  if (typeof message === 'string') return [['', message]];
  if (typeof message !== 'function') throw new TypeError(`${name} is neither words nor a function`);
  const calls = argumentsOf[name] ?? [['كلمة']];
  return calls.map((values) => [`(${values.join()})`, String(message(...values))]);
}

test.each(everyLanguage)('%s says the same things as English', (_language, messages) => {
  expect([...phrasesOf(messages).keys()]).toEqual([...phrasesOf(english).keys()]);
  expect(phrasesOf(messages).size).toBeGreaterThan(120);
});

test.each(everyLanguage)(
  'no %s phrase is empty, has a place left open or stray spaces',
  (_language, messages) => {
    for (const [key, phrase] of phrasesOf(messages)) {
      expect(phrase, key).toMatch(/\S/);
      expect(phrase, key).not.toMatch(/[{}]|undefined|NaN| {2}|^\s|\s$/);
    }
  },
);

test.each(everyLanguage)('what counts in %s has a form for each plural category', (_language, messages) => {
  phrasesOf(messages);
  expect(usedForms.length).toBeGreaterThan(20);
  for (const { language, forms } of usedForms) {
    const { zero: _, ...given } = forms;
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const needed = pluralCategories.filter((category) => category !== 'zero');
    // English says some things in one way for any number.
    if (Object.keys(given).length === 1 && language === 'en') continue;
    expect(Object.keys(given).sort(), JSON.stringify(forms)).toEqual([...needed].sort());
  }
});

test.each([
  ['Spanish', spanish],
  ['French', french],
])('%s is a translation: hardly a phrase is the English one', (_language, messages) => {
  const original = phrasesOf(english);
  const same = [...phrasesOf(messages)].filter(([key, phrase]) => original.get(key) === phrase);
  // Titles of pages, Transcription, Illustrations and the like.
  expect(same.length, String(same)).toBeLessThan(8);
});

test('Spanish questions and exclamations open as they close', () => {
  for (const [key, phrase] of phrasesOf(spanish)) {
    const count = (mark: string) => phrase.split(mark).length;
    expect([count('¿'), count('¡')], key).toEqual([count('?'), count('!')]);
    expect(phrase, key).not.toMatch(/["']/);
  }
});

test('French has narrow spaces that do not break before ; : ! ? and inside guillemets', () => {
  for (const [key, phrase] of phrasesOf(french)) {
    const words = phrase.replaceAll(/https?:\/\//g, '');
    expect(words, key).not.toMatch(/(?<!\u202f)[;:!?»]|«(?!\u202f)|["']/);
  }
});

test('thousands of thousands are counted with a preposition in Spanish and in French', () => {
  expect(spanish.comments.count(1_000_000)).toBe('1.000.000 de comentarios');
  expect(french.comments.count(2_000_000)).toBe('2\u202f000\u202f000\u00a0de commentaires');
  expect([1, 2, 1_200].map((n) => french.comments.count(n))).toEqual([
    '1\u00a0commentaire',
    '2\u00a0commentaires',
    '1\u202f200\u00a0commentaires',
  ]);
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
    '١٬٠٠٠٬٠٠٠ تعليق',
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
  expect(messagesFor('es-MX').page.home).toBe('Inicio');
  expect(messagesFor('fr-CA').page.home).toBe('Accueil');
});

test('an edition’s calendar and digits are those of its messages, also where its language has none', () => {
  const hijri = messagesFor('ar-u-ca-islamic-umalqura-nu-latn');
  expect(hijri.blocks.date('2026-12-01')).toBe('21 جمادى الآخرة 1448 هـ');
  expect(hijri.comments.count(3)).toBe('3 تعليقات');
  const swedish = messagesFor('sv-u-nu-arab');
  expect(swedish.comments.count(3)).toBe('٣ comments');
});
