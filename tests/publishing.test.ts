import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishing } from '../src/app/slices.ts';
import type { ArticleMeta } from '../src/domain/article.ts';
import { documentOf } from '../src/domain/document.ts';
import { Conflict, InvalidInput, NotFound } from '../src/domain/errors.ts';
import { type PublishingContext, publishStory } from '../src/publishing/publish-story.ts';
import { retractStory, unpublishStory } from '../src/publishing/withdraw-story.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';

let database: TestDatabase;
let ctx: PublishingContext;
const now = new Date('2026-11-24T10:00:00.000Z');

beforeAll(async () => {
  database = await testDatabase();
  ctx = publishing({ db: database.newsroom, clock: { now: () => now } });
});
afterAll(() => database[Symbol.asyncDispose]());

const meta: ArticleMeta = {
  edition: 'en',
  section: { slug: 'world', name: 'World' },
  kicker: null,
  genre: 'news',
  dateline: null,
  language: 'en',
  direction: 'ltr',
  byline: [{ slug: 'ada-verne', name: 'Ada Verne', role: 'writer' }],
  topics: [{ slug: 'harbour', name: 'Harbour' }],
  slug: null,
  seo: {},
  social: {},
};
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

async function draft(
  headline: string,
  changes: { articleId?: string; meta?: Partial<ArticleMeta>; body?: object[] } = {},
) {
  const saved = await saveDraft(database.newsroom, {
    articleId: changes.articleId ?? null,
    document: documentOf({ headline, body: (changes.body ?? [paragraph('The wall held.')]) as never }),
    meta: { ...meta, ...changes.meta },
    author: 'test',
    reason: 'written',
  });
  return saved.articleId;
}

const address = (path: string) =>
  database.reader.selectFrom('liveAddresses').selectAll().where('path', '=', path).executeTakeFirst();
const lists = async (articleId: string) =>
  (
    await database.reader
      .selectFrom('liveListings')
      .select('list')
      .where('articleId', '=', articleId)
      .orderBy('list')
      .execute()
  ).map((row) => row.list);
const lastEvent = () =>
  database.newsroom.selectFrom('events').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();

describe('publishing', () => {
  test('a draft is nowhere in the live tables before, everywhere after', async () => {
    const articleId = await draft('The wall holds');
    expect(await lists(articleId)).toEqual([]);
    const outcome = await publishStory(ctx, { articleId, actor: 'test' });
    expect(outcome).toEqual({ kind: 'published', path: '/world/the-wall-holds' });
    expect(await lists(articleId)).toEqual([
      'author:en:ada-verne',
      'front:en',
      'section:en:world',
      'topic:en:harbour',
    ]);
    const event = await lastEvent();
    expect(event.kind).toBe('article.published');
    expect(event.touches).toContainEqual({ key: 'front:en', at: now.getTime() });
    expect(event.touches).toContainEqual({ key: 'site:en' });
    expect(await publishStory(ctx, { articleId, actor: 'test' })).toEqual({
      kind: 'unchanged',
      path: '/world/the-wall-holds',
    });
  });

  test('an update keeps the first time and the address; a new section moves it', async () => {
    const firstPublishedAt = new Date('2020-02-03T04:05:06.000Z');
    const articleId = await draft('Old story');
    await publishStory(ctx, { articleId, actor: 'test', firstPublishedAt });
    await draft('Old story, new words', { articleId });
    expect(await publishStory(ctx, { articleId, actor: 'test' })).toEqual({
      kind: 'updated',
      path: '/world/old-story',
    });
    await draft('Old story, new words', {
      articleId,
      meta: { section: { slug: 'politics', name: 'Politics' } },
    });
    expect(await publishStory(ctx, { articleId, actor: 'test' })).toMatchObject({
      path: '/politics/old-story',
    });
    const row = await database.reader
      .selectFrom('liveArticles')
      .selectAll()
      .where('id', '=', articleId)
      .executeTakeFirstOrThrow();
    expect(row.firstPublishedAt).toEqual(firstPublishedAt);
    expect(row.updatedAt).toEqual(now);
    expect(await address('/world/old-story')).toMatchObject({ state: 'moved', articleId });
    const touched = (await lastEvent()).touches;
    expect(touched).toContainEqual({ key: 'section:en:world', at: firstPublishedAt.getTime() });
    expect(touched).toContainEqual({ key: 'section:en:politics', at: firstPublishedAt.getTime() });
  });

  test('a date in the future does not put a story ahead of the clock', async () => {
    const articleId = await draft('From the future');
    await publishStory(ctx, { articleId, actor: 'test', firstPublishedAt: new Date('2030-01-01') });
    const row = await database.reader
      .selectFrom('liveArticles')
      .select('firstPublishedAt')
      .where('id', '=', articleId)
      .executeTakeFirstOrThrow();
    expect(row.firstPublishedAt).toEqual(now);
  });

  test('two stories with one headline have two addresses', async () => {
    const [one, two] = [await draft('Same words'), await draft('Same words')];
    await publishStory(ctx, { articleId: one, actor: 'test' });
    const outcome = await publishStory(ctx, { articleId: two, actor: 'test' });
    expect(outcome.path).toBe(`/world/same-words-${two.slice(0, 6)}`);
  });

  test('a correction in the body corrects the story', async () => {
    const articleId = await draft('A count of votes');
    await publishStory(ctx, { articleId, actor: 'test' });
    const notice = {
      type: 'correction',
      attrs: { kind: 'correction', date: '2026-11-24' },
      content: [paragraph('It was 41.')],
    };
    await draft('A count of votes', { articleId, body: [paragraph('41.'), notice] });
    expect((await publishStory(ctx, { articleId, actor: 'test' })).kind).toBe('corrected');
    const story = await database.newsroom
      .selectFrom('articles')
      .select('lifecycle')
      .where('id', '=', articleId)
      .executeTakeFirstOrThrow();
    expect(story.lifecycle).toBe('corrected');
  });

  test('refuses what readers should not see and changes nothing', async () => {
    const events = async () => (await lastEvent()).id;
    const withoutHeadline = await draft('');
    const raw = await draft('Raw', { body: [{ type: 'raw_html', attrs: { html: '<script>' } }] });
    const before = await events();
    await expect(publishStory(ctx, { articleId: withoutHeadline, actor: 'test' })).rejects.toThrow(
      InvalidInput,
    );
    await expect(publishStory(ctx, { articleId: raw, actor: 'test' })).rejects.toThrow(/raw HTML/);
    await expect(publishStory(ctx, { articleId: 'nosuch', actor: 'test' })).rejects.toThrow(NotFound);
    expect(await events()).toBe(before);
    expect(await lists(raw)).toEqual([]);
  });
});

describe('taking back', () => {
  test('unpublished: gone from every list, the address says so, publishing again brings it back', async () => {
    const articleId = await draft('Now you see it');
    const { path } = await publishStory(ctx, { articleId, actor: 'test' });
    await unpublishStory(ctx, { articleId, actor: 'test', reason: ' A writ. ' });
    expect(await lists(articleId)).toEqual([]);
    // The reason is the newsroom's alone.
    expect(await address(path)).toMatchObject({ state: 'gone', reason: null });
    expect((await lastEvent()).data).toMatchObject({ reason: 'A writ.' });
    expect((await lastEvent()).touches).toContainEqual({ key: `article:${articleId}` });
    await expect(unpublishStory(ctx, { articleId, actor: 'test' })).rejects.toThrow(NotFound);
    expect(await publishStory(ctx, { articleId, actor: 'test' })).toEqual({ kind: 'published', path });
    expect(await address(path)).toMatchObject({ state: 'here' });
  });

  test('retracted: for good, with a reason on every address it had', async () => {
    const articleId = await draft('It was not so');
    await publishStory(ctx, { articleId, actor: 'test' });
    await expect(retractStory(ctx, { articleId, actor: 'test', reason: ' ' })).rejects.toThrow(InvalidInput);
    await retractStory(ctx, { articleId, actor: 'test', reason: 'The document was forged.' });
    expect(await address('/world/it-was-not-so')).toMatchObject({
      state: 'gone',
      reason: 'The document was forged.',
    });
    await expect(publishStory(ctx, { articleId, actor: 'test' })).rejects.toThrow(Conflict);
  });

  test('the navigation is touched when a section loses its last story', async () => {
    const articleId = await draft('Alone', { meta: { section: { slug: 'chess', name: 'Chess' } } });
    await publishStory(ctx, { articleId, actor: 'test' });
    await unpublishStory(ctx, { articleId, actor: 'test' });
    expect((await lastEvent()).touches).toContainEqual({ key: 'site:en' });
  });
});

describe('what was shown is kept', () => {
  test('each time with its words, and nobody but the owner of the database can change it', async () => {
    const articleId = await draft('The gate opens');
    await publishStory(ctx, { articleId, actor: 'ada' });
    await draft('The gate opens wide', { articleId });
    await publishStory(ctx, { articleId, actor: 'tom' });
    await retractStory(ctx, { articleId, actor: 'ada', reason: 'There is no gate.' });
    const kept = await database.newsroom
      .selectFrom('publications')
      .select(['kind', 'version', 'actor', 'reason', 'snapshot'])
      .where('articleId', '=', articleId)
      .orderBy('id')
      .execute();
    expect(kept).toMatchObject([
      { kind: 'published', version: 1, actor: 'ada' },
      { kind: 'updated', version: 2, actor: 'tom' },
      { kind: 'retracted', actor: 'ada', reason: 'There is no gate.' },
    ]);
    expect(JSON.stringify(kept[0]?.snapshot)).toContain('The gate opens');
    expect(JSON.stringify(kept[1]?.snapshot)).toContain('The gate opens wide');
    const change = database.newsroom.updateTable('publications').set({ actor: 'nobody' });
    await expect(change.execute()).rejects.toMatchObject({ code: '42501' });
    await expect(database.newsroom.deleteFrom('publications').execute()).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('the reader role', () => {
  test.each([
    'select * from articles',
    'select document from articles',
    'select * from article_revisions',
    'select * from publications',
    'select * from events',
    'select * from sources',
    'select * from assets',
    'select * from api_keys',
    'select * from staff',
    'select email_sealed from comments',
    'select * from comments',
    "update live_articles set headline = 'x'",
    'delete from live_articles',
    "insert into live_listings values ('front:en', 'x', now())",
    "select append_event('x', 'x', '{}', '[]', true)",
    'create table x (y int)',
    'set role masthead_newsroom',
    'set role masthead',
    "select pg_read_file('/etc/passwd')",
    'copy articles to stdout',
    'with x as (select * from articles) select * from x',
    'select * from articles a join live_articles l on a.id = l.id',
    'explain analyze select * from articles',
    "select query_to_xml('select * from articles', true, true, '')",
  ])('cannot: %s', async (statement) => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: database.urls.reader });
    await client.connect();
    try {
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });
});
