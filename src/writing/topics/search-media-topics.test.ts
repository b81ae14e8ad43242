import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWords } from '../../domain/fold-words.ts';
import { labelOf, mediaTopics } from './media-topics.ts';
import { mediaTopicSearch } from './search-media-topics.ts';

const topics = mediaTopics();
const english = mediaTopicSearch(topics, 'en');
const arabic = mediaTopicSearch(topics, 'ar');
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

describe('the vocabulary', () => {
  test('is whole: every code once, every broader and replacement there and in use', () => {
    const byCode = new Map(topics.map((topic) => [topic.qcode, topic]));
    expect(topics.length).toBeGreaterThan(1_300);
    expect(byCode.size).toBe(topics.length);
    for (const { broader, instead, labels } of topics) {
      expect(labels.en).toBeTruthy();
      if (broader) expect(byCode.has(broader)).toBe(true);
      for (const each of instead) expect(byCode.get(each)?.isRetired).toBe(false);
    }
    expect(topics.filter((topic) => topic.labels.ar).length).toBeGreaterThan(1_000);
  });
});

describe('searching it', () => {
  test('finds by the beginnings of words, in any order, the very label first', () => {
    expect(names(english('election', 5))[0]).toBe('election');
    expect(names(english('pol gov', 10))).toContain('government policy');
    expect(names(english('gov pol', 10))).toContain('government policy');
    expect(english('', 10)).toEqual([]);
    expect(english('zzzz', 10)).toEqual([]);
  });

  test('says where a topic belongs', () => {
    const [theatre] = english('theatre', 1);
    expect(theatre?.path).toEqual(['arts, culture, entertainment and media', 'arts and entertainment']);
  });

  test('leads from a retired name to the one in use', () => {
    expect(english('soft drinks', 3)[0]).toMatchObject({
      qcode: 'medtop:20000324',
      insteadOf: 'soft drinks',
    });
  });

  test('searches in Arabic, with and without the article, hamza and vowel signs', () => {
    const wanted = names(arabic('انتخابات', 10));
    expect(wanted.length).toBeGreaterThan(0);
    expect(names(arabic('الانتخابات', 10)).every((name) => name.length > 0)).toBe(true);
    expect(names(arabic('إنتخابات', 10))).toEqual(wanted);
    expect(names(arabic('اِنتخابات', 10))).toEqual(wanted);
  });

  test('every topic in use is found by its own label in its language', () => {
    for (const [language, search] of [
      ['en', english],
      ['ar', arabic],
    ] as const) {
      for (const topic of topics.filter((each) => !each.isRetired)) {
        const found = search(labelOf(topic, language), 50);
        expect(found.map(({ qcode }) => qcode)).toContain(topic.qcode);
      }
    }
  });

  test('whatever is asked: a bounded answer of topics in use, each once', () => {
    const retired = new Set(topics.filter((topic) => topic.isRetired).map(({ qcode }) => qcode));
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .constantFrom(...topics.map((topic) => topic.labels.en ?? ''))
        .chain((label) =>
          fc.integer({ min: 0, max: label.length }).map((length) => label.slice(0, length).toUpperCase()),
        ),
    );
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 30 }), (query, limit) => {
        const found = english(query, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found.map(({ qcode }) => qcode)).size).toBe(found.length);
        for (const { qcode } of found) expect(retired.has(qcode)).toBe(false);
        expect(english(foldWords(query).join(' '), limit)).toEqual(found);
      }),
    );
  });

  test('folding is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const once = foldWords(text).join(' ');
        expect(foldWords(once).join(' ')).toBe(once);
      }),
    );
  });
});
