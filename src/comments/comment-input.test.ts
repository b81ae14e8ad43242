import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommentValues, findErrors, isWebsite, limits, tidyValues } from './comment-input.ts';

const good: CommentValues = {
  name: 'Nadia Haddad',
  email: 'nadia@example.org',
  website: '',
  comment: 'I was there.',
};
const errorsOf = (changes: Partial<CommentValues>) => findErrors(tidyValues({ ...good, ...changes }));
const tidied = (changes: Partial<CommentValues>) => tidyValues({ ...good, ...changes });

test('a good form has no errors', () => {
  expect(errorsOf({})).toEqual({});
  expect(errorsOf({ website: 'https://nadia.example.org/about?x=1#me' })).toEqual({});
});

test('an empty form names every required field at once', () => {
  expect(errorsOf({ name: '', email: ' ', website: '', comment: '\n\n' })).toEqual({
    name: 'nameMissing',
    email: 'emailMissing',
    comment: 'commentMissing',
  });
});

describe('limits count characters of every script alike', () => {
  test.each(['a', 'é', 'م', '漢', '👍'])('%s', (letter) => {
    expect(errorsOf({ name: letter.repeat(limits.name) })).toEqual({});
    expect(errorsOf({ name: letter.repeat(limits.name + 1) })).toEqual({ name: 'nameTooLong' });
    expect(errorsOf({ comment: letter.repeat(limits.comment) })).toEqual({});
    expect(errorsOf({ comment: letter.repeat(limits.comment + 1) })).toEqual({ comment: 'commentTooLong' });
  });

  test('in composed form, however it was typed', () => {
    expect(errorsOf({ name: 'e\u0301'.repeat(limits.name) })).toEqual({});
  });
});

describe('what nobody can see', () => {
  test.each([
    ['zero width', '\u200b\u200d'],
    ['Hangul fillers', '\u3164\u115f'],
    ['soft hyphens', '\u00ad'],
    ['an empty braille cell', '\u2800'],
    ['marks on nothing', '\u0301\u0301'],
    ['controls', '\u0000\u0007\u001b'],
    ['spaces of all kinds', '\u00a0\u2003\u3000'],
  ])('is no name and no comment: %s', (_what, text) => {
    expect(errorsOf({ name: text, comment: text })).toEqual({
      name: 'nameMissing',
      comment: 'commentMissing',
    });
  });

  test('controls and overrides of direction are taken out', () => {
    expect(tidied({ name: '\u202eevil\u2066 \u001b[31mred\u0000\u009b' }).name).toBe('evil [31mred');
    expect(tidied({ comment: 'a\u202eb\u0000c' }).comment).toBe('abc');
  });

  test('what languages and emoji need stays', () => {
    for (const name of ['می\u200cخواهم', '👩\u200d🚀', 'אב\u200f!', 'नि\u0930\u094d\u200dय']) {
      expect(tidied({ name }).name).toBe(name.normalize('NFC'));
    }
  });

  test('towers of marks are cut to what a language may stack', () => {
    expect(tidied({ name: `Z${'\u0335'.repeat(200)}algo` }).name).toBe(`Z${'\u0335'.repeat(8)}algo`);
  });
});

describe('white space', () => {
  test('a name is one line', () => {
    expect(tidied({ name: '  Nadia\r\n\t Haddad\u2028 ' }).name).toBe('Nadia Haddad');
    expect(tidied({ name: 'a\tb' }).name).toBe('a b');
  });

  test('a comment keeps its lines, with one empty line between paragraphs', () => {
    expect(tidied({ comment: '\n one\r\ntwo\r\n \t\r\n\r\n\r\nthree\u2029four \n' }).comment).toBe(
      'one\ntwo\n\nthree\nfour',
    );
  });

  test('tidying twice is tidying once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = tidyValues({ name: text, email: text, website: text, comment: text });
        expect(tidyValues(once)).toEqual(once);
      }),
    );
  });
});

describe('addresses', () => {
  test.each([
    'a@b.co',
    'first.last+tag@sub.example.org',
    "o'hara@example.org",
    'nadia@bücher.de',
    'أمل@مثال.إختبار',
    `${'a'.repeat(64)}@example.org`,
  ])('taken: %s', (email) => expect(errorsOf({ email })).toEqual({}));

  test.each([
    'nadia',
    'nadia@',
    '@example.org',
    'nadia@localhost',
    'nadia@example.org/path',
    'nadia@example.org:25',
    'nadia@exa mple.org',
    'na dia@example.org',
    'nadia@-example.org',
    'nadia@example..org',
    'nadia@10.0.0.1',
    'nadia@[10.0.0.1]',
    'a@b@example.org',
    'nadia@example.org, other@example.org',
    'Nadia <nadia@example.org>',
    '"><script>@example.org',
    `${'a'.repeat(65)}@example.org`,
    `nadia@${'a.'.repeat(130)}org`,
  ])('refused: %s', (email) => expect(errorsOf({ email })).toEqual({ email: 'emailInvalid' }));

  test('line ends cannot begin another header of a mail', () => {
    const { email } = tidied({ email: 'nadia@example.org\r\nBcc: all@example.org' });
    expect(email).not.toMatch(/[\r\n]/);
    expect(errorsOf({ email })).toEqual({ email: 'emailInvalid' });
  });

  test('no address takes long to judge', () => {
    const start = performance.now();
    errorsOf({ email: `${'a.'.repeat(50_000)}@${'a-'.repeat(50_000)}` });
    errorsOf({ website: `https://${'a.'.repeat(50_000)}` });
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('websites', () => {
  test.each([
    'http://example.org',
    'HTTPS://Example.org/a b',
    'https://مثال.إختبار/صفحة',
    'https://10.1.2.3/',
  ])('taken: %s', (website) => expect(isWebsite(website)).toBe(true));

  test.each([
    'example.org',
    'www.example.org',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'ftp://example.org',
    '//example.org',
    'https:example.org',
    'https://',
    'https://localhost/',
    'https://./',
    'https://user:secret@example.org/',
    'https://good.example.org@example.net/',
    `https://example.org/${'a'.repeat(limits.website)}`,
  ])('refused: %s', (website) => {
    expect(isWebsite(website)).toBe(false);
    expect(errorsOf({ website })).toEqual({ website: 'websiteInvalid' });
  });
});
