import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import type { ArticleMeta, Topic } from '../../domain/article.ts';
import { documentOf } from '../../domain/document.ts';
import { asJson } from '../../store/json.ts';
import { saveDraft } from '../save-draft.ts';
import { findTopics } from './find-topics.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const meta = (edition: string, topics: readonly Topic[]): ArticleMeta => ({
  edition,
  section: { slug: 'world', name: 'World' },
  kicker: null,
  genre: 'news',
  dateline: null,
  language: edition,
  direction: 'ltr',
  byline: [],
  topics,
  slug: null,
  seo: {},
  social: {},
});

function draft(edition: string, topics: readonly Topic[], articleId: string | null = null) {
  const document = documentOf({ headline: 'A story', body: [] });
  return saveDraft(database.newsroom, {
    articleId,
    document,
    meta: meta(edition, topics),
    author: 'Ada',
    reason: 'imported',
  });
}

const namesOf = async (edition: string, query: string) =>
  (await findTopics(database.newsroom, { edition, query })).map(({ name }) => name);

describe('topics to choose from', () => {
  test("the edition's own come first, from drafts too, and Media Topics after them", async () => {
    await draft('en', [
      { slug: 'elections-2027', name: 'Elections 2027' },
      { slug: 'election', name: 'Election', qcode: 'medtop:20000574' },
    ]);
    const found = await findTopics(database.newsroom, { edition: 'en', query: 'elec' });
    expect(found.slice(0, 2).map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['Election', true],
      ['Elections 2027', true],
    ]);
    expect(found.filter(({ qcode }) => qcode === 'medtop:20000574')).toHaveLength(1);
    expect(found.some(({ isOwn }) => !isOwn)).toBe(true);
    expect(found.length).toBeLessThanOrEqual(20);
  });

  test('a topic that a story gets later is known from then on, in its edition alone', async () => {
    const { articleId } = await draft('en', []);
    await database.newsroom
      .updateTable('articles')
      .set({ meta: asJson(meta('en', [{ slug: 'café-society', name: 'Café society' }])) })
      .where('id', '=', articleId)
      .execute();
    expect(await namesOf('en', 'soc caf')).toContain('Café society');
    expect(await namesOf('ar', 'caf')).toEqual([]);
  });

  test('in an Arabic edition they are looked for in Arabic', async () => {
    await draft('ar', [{ slug: 'أزمة-المياه', name: 'أزمة المياه' }]);
    expect(await namesOf('ar', 'ازمه')).toContain('أزمة المياه');
    expect((await namesOf('ar', 'انتخابات')).length).toBeGreaterThan(0);
  });

  test('signs of a query are words of nobody, and nothing asked is answered with what there is', async () => {
    expect(await namesOf('en', "elec & | ! ( ':*")).toContain('Elections 2027');
    expect(await namesOf('en', '')).toContain('Elections 2027');
    await expect(namesOf('xx', 'a')).rejects.toThrow('no edition "xx"');
  });
});
