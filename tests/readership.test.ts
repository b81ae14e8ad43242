// How stories' views get from the page store's door into the database, and that nothing there tells who read.

import { request as send } from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableOwners } from '../scripts/boundaries/table-writes.ts';
import { readerApp } from '../src/app/reader.ts';
import { publishing } from '../src/app/slices.ts';
import { documentOf } from '../src/domain/document.ts';
import { type RunningHttp, serve } from '../src/platform/http/serve.ts';
import { packageRoot } from '../src/platform/package-root.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import { unpublishStory } from '../src/publishing/withdraw-story.ts';
import { answerRequests } from '../src/reader/page-store/answer-request.ts';
import { makeBy } from '../src/reader/page-store/make-page.ts';
import { PageStore } from '../src/reader/page-store/page-store.ts';
import { plainPage } from '../src/reader/plain-page.test-support.ts';
import { closeDays } from '../src/readership/close-days.ts';
import { flushOnce } from '../src/readership/flush-views.ts';
import { createTimeCounter } from '../src/readership/time-counter.ts';
import { createViewCounter, type ViewCounter } from '../src/readership/view-counter.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { hasBrowser, openBrowser } from './support/browser.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { metaOf } from './support/drafts.ts';

const clock = { now: () => new Date() };
const log = { debug() {}, info() {}, warn() {}, error() {} } as never;
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
let database: TestDatabase;
let http: RunningHttp;
let counter: ViewCounter;
const times = createTimeCounter();
/** What came in: method, address, and what it was asked for. */
const asked: string[] = [];
let ids: string[];
let paths: string[];

beforeAll(async () => {
  database = await testDatabase();
  ids = [await publish('The wall holds'), await publish('The crane stays')];
  const rows = await database.reader.selectFrom('liveArticles').select(['id', 'path']).execute();
  paths = ids.map((id) => rows.find((row) => row.id === id)?.path ?? '');
  counter = createViewCounter({ ownHost: 'paper.example', senderOf: (address = '') => address });
  const app = readerApp({
    plainPage,
    ...{ readerDb: database.reader, clock, log, mediaFolder: '/nowhere', readerUrl: 'http://paper.example' },
    seal: {} as never, // no comment is sent here
    senderOf: (c) => c.req.header('x-test-sender') ?? '127.0.0.1',
    counters: { views: counter, times },
  });
  const store = new PageStore({ maxBytes: 1e7, clock, make: makeBy((request) => app.fetch(request)) });
  const listener = answerRequests({
    ...{
      store,
      log,
      plainPage,
      state: () => ({ isClosed: false, retryAfter: 10 }),
      countView: counter.count,
    },
    fetch: (request, env) => app.fetch(request, env),
  });
  const noted: typeof listener = (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['sec-purpose'] ?? ''}`);
    listener(request, response);
  };
  http = await serve(noted, { host: '127.0.0.1', port: 0 });
  await flush();
});
afterAll(async () => {
  await http.drain();
  await database[Symbol.asyncDispose]();
});

const flush = () => flushOnce({ readerDb: database.reader, clock, log }, { views: counter, times });

async function publish(headline: string): Promise<string> {
  const { articleId } = await saveDraft(database.newsroom, {
    ...{ articleId: null, author: 'test', reason: 'written' },
    document: documentOf({ headline, body: [{ type: 'paragraph' }] }),
    meta: metaOf(),
  });
  await publishStory(publishing({ db: database.newsroom, clock }), { articleId, actor: 'test' });
  return articleId;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; etag: string }>((resolve, reject) => {
    const options = { host: '127.0.0.1', port: http.port, path, method, agent: false };
    send({ ...options, headers: { 'user-agent': browser, ...headers } }, (response) => {
      response
        .resume()
        .on('end', () => resolve({ status: response.statusCode ?? 0, etag: String(response.headers.etag) }));
    })
      .on('error', reject)
      .end();
  });
}

/** What an edition's sums by hour and by host say. */
async function editionSums() {
  const { rows } = await sql<{ host: string; views: number }>`
    select host, sum(views)::integer as views from edition_referrers group by host`.execute(
    database.newsroom,
  );
  const hours = await database.newsroom.selectFrom('editionHours').select('views').execute();
  return {
    views: hours.reduce((sum, { views }) => sum + views, 0),
    hosts: Object.fromEntries(rows.map(({ host, views }) => [host, views])),
  };
}

const days = (id = '') =>
  database.newsroom.selectFrom('storyDays').selectAll().where('articleId', '=', id).execute();

test('pages of stories are counted as they are sent, made or held, whole or known already', async () => {
  const [path = ''] = paths;
  const { etag } = await ask(path, { referer: 'https://search.example/?q=secret' });
  expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
  await ask(`/lite${path}`);
  await ask(path, {}, 'HEAD');
  await ask('/');
  await ask('/feed.xml');
  await ask(`${path}-gone`);
  await ask(path, { 'user-agent': 'curl/8.5.0' });
  await flush();
  const [day] = await days(ids[0]);
  expect(day).toMatchObject({ views: 3, readers: null });
  const { rows } = await sql<{ host: string; views: number }>`
    select host, views from story_referrers order by host`.execute(database.newsroom);
  expect(rows).toEqual([
    { host: 'direct', views: 2 },
    { host: 'search.example', views: 1 },
  ]);
  const hours = await database.newsroom.selectFrom('storyHours').select('views').execute();
  expect(hours.reduce((sum, { views }) => sum + views, 0)).toBe(3);
  expect(await editionSums()).toEqual({ views: 3, hosts: { direct: 2, 'search.example': 1 } });
});

test('sums grow from flush to flush, and a day has fifty hosts and the rest', async () => {
  const [, path = ''] = paths;
  for (const part of [0, 1]) {
    for (let site = 0; site < 40; site += 1)
      await ask(path, { referer: `https://site${part * 40 + site}.example/` });
    await ask(path, { referer: 'https://site1.example/' });
    await flush();
  }
  const hosts = await database.newsroom
    .selectFrom('storyReferrers')
    .select(['host', 'views'])
    .where('articleId', '=', ids[1] ?? '')
    .execute();
  expect(hosts).toHaveLength(51);
  expect(hosts.find(({ host }) => host === 'other')?.views).toBe(30);
  expect(hosts.find(({ host }) => host === 'site1.example')?.views).toBe(3);
  const edition = await database.newsroom.selectFrom('editionDays').select('views').execute();
  expect(edition).toEqual([{ views: 3 + 82 }]);
  const sums = await editionSums();
  expect(sums.views).toBe(3 + 82);
  expect(Object.values(sums.hosts).reduce((sum, views) => sum + views, 0)).toBe(3 + 82);
  expect(Object.keys(sums.hosts)).toHaveLength(82);
});

test('how long a story was read is told in spans, and a later word takes the place of an earlier one', async () => {
  const tell = async (body: string, headers: Record<string, string> = {}, id = ids[0]) => {
    const answer = await fetch(`http://127.0.0.1:${http.port}/reading-time/${id}`, {
      ...{ method: 'POST', body },
      headers: { 'user-agent': browser, 'sec-fetch-site': 'same-origin', ...headers },
    });
    expect(answer.headers.get('set-cookie')).toBeNull();
    return answer.status;
  };
  expect(
    await Promise.all([tell('2'), tell('5 2'), tell('0'), tell('4', { 'user-agent': 'curl/8.5.0' })]),
  ).toEqual([204, 204, 204, 204]);
  expect(await tell('3', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  for (const wrong of ['7', '', '2 2', '1 3', '-1', '2 1 0', '3'.repeat(40)])
    expect(await tell(wrong), wrong).toBe(400);
  expect(await tell('3', {}, 'nosuchstory')).toBe(204);
  await flush();
  const rows = await database.newsroom
    .selectFrom('storyTimes')
    .select(['articleId', 'bucket', 'readings'])
    .orderBy('bucket')
    .execute();
  expect(rows).toEqual([
    { articleId: ids[0], bucket: 0, readings: 1 },
    { articleId: ids[0], bucket: 5, readings: 1 },
  ]);
  const ofEdition = database.newsroom.selectFrom('editionTimes').select(['edition', 'bucket', 'readings']);
  expect(await ofEdition.orderBy('bucket').execute()).toEqual([
    { edition: 'en', bucket: 0, readings: 1 },
    { edition: 'en', bucket: 5, readings: 1 },
  ]);
});

test('that a page fetched ahead was opened is told by a page of ours, in few words', async () => {
  const open = async (body: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://127.0.0.1:${http.port}/reading-time/${ids[0]}/opened`, {
      ...{ method: 'POST', body },
      headers: { 'user-agent': browser, 'sec-fetch-site': 'same-origin', ...headers },
    });
    return answer.status;
  };
  counter.take();
  expect(await open('https://search.example')).toBe(204);
  expect(await open('', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await open('x'.repeat(301))).toBe(400);
  expect(await open('', { 'user-agent': 'curl/8.5.0' })).toBe(204);
  const story = counter.take().get(ids[0] ?? '');
  expect(story?.views).toBe(1);
  expect([...(story?.hosts.keys() ?? [])]).toEqual(['search.example']);
});

test('who tells without end is not listened to for a while, and nobody else is kept out', async () => {
  const tell = async (sender: string) =>
    (
      await fetch(`http://127.0.0.1:${http.port}/reading-time/${ids[1]}`, {
        ...{ method: 'POST', body: '2' },
        headers: { 'user-agent': browser, 'sec-fetch-site': 'same-origin', 'x-test-sender': sender },
      })
    ).status;
  const answers = await Promise.all(Array.from({ length: 605 }, () => tell('192.0.2.1')));
  expect(answers.filter((status) => status === 204)).toHaveLength(600);
  expect(answers.filter((status) => status === 429)).toHaveLength(5);
  expect(await tell('192.0.2.2')).toBe(204);
  expect(times.take().get(ids[1] ?? '')?.[2]).toBe(601);
});

describe.skipIf(!hasBrowser)('a page in a browser', () => {
  test('says how long it was seen when its reader turns away, and sets nothing', async () => {
    await using opened = await openBrowser();
    await using watched = await opened.open({ userAgent: browser });
    const { page } = watched;
    const told: (string | null)[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') told.push(`${new URL(request.url()).pathname} ${request.postData()}`);
    });
    await page.clock.install();
    await page.goto(`http://127.0.0.1:${http.port}${paths[0]}`);
    const turn = (isAway: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isAway);
    await page.clock.fastForward(12_000);
    await turn(true);
    await page.clock.fastForward(300_000); // nobody looks
    await turn(false);
    await page.clock.fastForward(300_000); // nobody moves: half a minute counts
    await turn(true);
    await turn(true);
    await expect.poll(() => told).toEqual([`/reading-time/${ids[0]} 1`, `/reading-time/${ids[0]} 2 1`]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test.each([
    // Only a page's script can say that it was opened (decision 22).
    { hasScript: true, views: 1 },
    { hasScript: false, views: 0 },
  ])('fetched because it was pointed at is counted once it is opened: %o', async ({ hasScript, views }) => {
    await using opened = await openBrowser();
    await using watched = await opened.open({ userAgent: browser, javaScriptEnabled: hasScript });
    const { page } = watched;
    const [, path = ''] = paths;
    const viewsNow = () => counter.take().get(ids[1] ?? '');
    await page.goto(`http://127.0.0.1:${http.port}/`, { waitUntil: 'networkidle' });
    asked.length = 0;
    counter.take();
    const link = page.locator(`h2 a[href="${path}"], h3 a[href="${path}"]`).first();
    await link.hover();
    await expect.poll(() => asked).toContain(`GET ${path} prefetch`);
    expect(viewsNow()).toBeUndefined();
    await link.click();
    await page.waitForURL(`**${path}`, { waitUntil: 'networkidle' });
    expect(asked.filter((each) => each.startsWith(`GET ${path} `))).toHaveLength(1);
    await expect.poll(() => asked.filter((each) => each.endsWith('/opened '))).toHaveLength(views);
    expect(viewsNow()?.views ?? 0).toBe(views);
  });
});

test('what is not live is not counted', async () => {
  const id = await publish('It was never so');
  const path = await database.reader
    .selectFrom('liveArticles')
    .select('path')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await ask(path.path);
  await unpublishStory(publishing({ db: database.newsroom, clock }), { articleId: id, actor: 'test' });
  await flush();
  expect(await days(id)).toEqual([]);
});

test('the reader’s role may say what was read and nothing else', async () => {
  for (const table of [
    'story_hours',
    'story_days',
    'edition_days',
    'story_referrers',
    'story_times',
    'edition_hours',
    'edition_referrers',
    'edition_times',
    'reading_salts',
  ]) {
    await expect(sql`select * from ${sql.table(table)}`.execute(database.reader)).rejects.toThrow(
      /permission/,
    );
    await expect(sql`delete from ${sql.table(table)}`.execute(database.reader)).rejects.toThrow(/permission/);
  }
  await expect(sql`select salt from reading_salts`.execute(database.newsroom)).rejects.toThrow(/permission/);
});

// What a column could tell is bounded by what it is: times no finer than an hour, counts, and the host a reader came from.
test('nothing that is kept has room for who read', async () => {
  const own = [...tableOwners(packageRoot).owners].flatMap(([table, room]) =>
    room === 'readership' ? [table] : [],
  );
  const { rows } = await sql<{ column: string; type: string }>`
    select c.relname || '.' || a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relname = any(${own}) and a.attnum > 0 and not a.attisdropped
    order by 1`.execute(database.owner);
  expect(Object.fromEntries(rows.map(({ column, type }) => [column, type]))).toEqual({
    ...{ 'edition_days.day': 'date', 'edition_days.edition': 'text', 'edition_days.readers': 'integer' },
    ...{ 'edition_days.sketch': 'bytea', 'edition_days.views': 'integer' },
    ...{ 'edition_hours.edition': 'text', 'edition_hours.hour': 'timestamp(0) with time zone' },
    ...{ 'edition_hours.views': 'integer', 'edition_referrers.day': 'date' },
    ...{ 'edition_referrers.edition': 'text', 'edition_referrers.host': 'text' },
    ...{
      'edition_referrers.views': 'integer',
      'edition_times.bucket': 'integer',
      'edition_times.day': 'date',
    },
    ...{ 'edition_times.edition': 'text', 'edition_times.readings': 'integer' },
    ...{ 'live_most_read.article_id': 'text', 'live_most_read.edition': 'text' },
    'live_most_read.position': 'integer',
    ...{ 'reading_salts.day': 'date', 'reading_salts.salt': 'bytea' },
    ...{ 'story_days.article_id': 'text', 'story_days.day': 'date', 'story_days.readers': 'integer' },
    ...{ 'story_days.sketch': 'bytea', 'story_days.views': 'integer' },
    ...{ 'story_hours.article_id': 'text', 'story_hours.hour': 'timestamp(0) with time zone' },
    'story_hours.views': 'integer',
    ...{ 'story_referrers.article_id': 'text', 'story_referrers.day': 'date' },
    ...{ 'story_referrers.host': 'text', 'story_referrers.views': 'integer' },
    ...{ 'story_times.article_id': 'text', 'story_times.bucket': 'integer', 'story_times.day': 'date' },
    'story_times.readings': 'integer',
  });
  const dump = JSON.stringify([await days(ids[0]), await days(ids[1])]);
  expect(dump).not.toMatch(/127\.0\.0|Mozilla|secret/);
});

test('a day that is over has a number for its sketch, no salt, and after ninety days no hours', async () => {
  const before = await days(ids[0]);
  expect(before[0]?.sketch?.some((rank) => rank > 0)).toBe(true);
  const at = (daysOn: number) => ({ now: () => new Date(Date.now() + daysOn * 86_400_000) });
  const close = (daysOn: number) =>
    closeDays({ db: database.newsroom, clock: at(daysOn) }, new AbortController().signal);
  await close(0);
  expect(await days(ids[0])).toEqual(before);
  await close(1);
  expect((await days(ids[0]))[0]).toMatchObject({ views: before[0]?.views, readers: 1, sketch: null });
  expect(await database.newsroom.selectFrom('editionDays').select(['readers', 'sketch']).execute()).toEqual([
    { readers: 1, sketch: null },
  ]);
  expect(await sql`select day from reading_salts`.execute(database.newsroom)).toMatchObject({ rows: [] });
  expect(await database.newsroom.selectFrom('storyHours').selectAll().execute()).not.toEqual([]);
  await close(92);
  expect(await database.newsroom.selectFrom('storyHours').selectAll().execute()).toEqual([]);
  expect((await days(ids[0]))[0]?.views).toBe(before[0]?.views);
});
