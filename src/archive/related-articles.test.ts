import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { documentOf } from '../domain/document.ts';
import { isTouchedBy } from '../domain/page-keys.ts';
import { asJson } from '../store/json.ts';
import { relatedArticles } from './related-articles.ts';

let database: TestDatabase;
const hour = 3_600_000;
const start = Date.parse('2026-11-01T00:00:00Z');
const at = (hours: number) => new Date(start + hours * hour);

beforeAll(async () => {
  database = await testDatabase();
  for (let hours = 0; hours < 20; hours += 1) await makeLive(`story-${hours}`, at(hours));
  await addTerms('story-2', ['#harbour', 'crane']);
  await addTerms('story-4', ['#harbour']);
  await addTerms('story-17', ['crane', '#harbour']);
  await addTerms('story-18', ['#harbour']);
});
afterAll(() => database[Symbol.asyncDispose]());

const relatedTo = (hours: number) =>
  relatedArticles(database.reader, { id: `story-${hours}`, edition: 'en', at: at(hours) });

it('finds what shares most first, and says what is shared', async () => {
  const { articles } = await relatedTo(2);
  expect(articles.map((each) => each.articleId)).toEqual(['story-17', 'story-4', 'story-18']);
  expect(articles[0]).toMatchObject({ sharedTopics: ['harbour'], sharedWords: ['crane'] });
});

it('fills up with the stories of the same days where few share anything', async () => {
  const { articles } = await relatedTo(10);
  expect(articles.map((each) => each.articleId).sort()).toEqual(['story-11', 'story-12', 'story-9']);
  expect(
    articles.every(({ sharedTopics, sharedWords }) => sharedTopics.length + sharedWords.length === 0),
  ).toBe(true);
});

it('depends on what could come nearer, and on nothing further away', async () => {
  const { dependencies } = await relatedTo(10);
  const touches = (hours: number) =>
    dependencies.some((each) => isTouchedBy(each, { key: 'front:en', at: at(hours).getTime() }));
  expect([touches(9.5), touches(10.5)]).toEqual([true, true]);
  expect([touches(0), touches(19)]).toEqual([false, false]);
  const newest = await relatedTo(19);
  expect(
    newest.dependencies.some((each) => isTouchedBy(each, { key: 'front:en', at: at(90).getTime() })),
  ).toBe(true);
});

async function makeLive(id: string, publishedAt: Date): Promise<void> {
  await database.newsroom
    .insertInto('liveArticles')
    .values({
      id,
      edition: 'en',
      path: `/world/${id}`,
      sectionSlug: 'world',
      sectionName: 'World',
      headline: id,
      standfirst: '',
      kicker: null,
      genre: 'news',
      dateline: null,
      language: 'en',
      direction: 'ltr',
      byline: asJson([]),
      topics: asJson([]),
      series: asJson(null),
      seo: asJson({}),
      social: asJson({}),
      document: asJson(documentOf({ headline: id, body: [] })),
      leadImage: asJson(null),
      pictures: asJson({}),
      version: 1,
      wordCount: 2,
      status: 'published',
      firstPublishedAt: publishedAt,
      updatedAt: publishedAt,
    })
    .execute();
  await database.newsroom
    .insertInto('liveListings')
    .values({ list: 'front:en', articleId: id, publishedAt })
    .execute();
}

async function addTerms(articleId: string, terms: readonly string[]): Promise<void> {
  const publishedAt = at(Number(articleId.replace('story-', '')));
  await database.newsroom
    .insertInto('liveTerms')
    .values(terms.map((term) => ({ edition: 'en', term, articleId, publishedAt, weight: 0.8 })))
    .execute();
}
