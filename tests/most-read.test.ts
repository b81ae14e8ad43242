// Which stories are read most, and how fronts show it: those that arrange themselves and those that editors arranged.

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerApp } from '../src/app/reader.ts';
import { publishing } from '../src/app/slices.ts';
import type { FrontContainer } from '../src/domain/front/front.ts';
import { isTouchedBy } from '../src/domain/page-keys.ts';
import { storableFactsOf } from '../src/platform/http/storable.ts';
import { endCoverage, startCoverage } from '../src/publishing/coverage/run-coverage.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import { unpublishStory } from '../src/publishing/withdraw-story.ts';
import { plainPage } from '../src/reader/plain-page.test-support.ts';
import { rankMostRead } from '../src/readership/rank-most-read.ts';
import { asJson } from '../src/store/json.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { documentOf, metaOf } from './support/drafts.ts';

const now = new Date('2026-11-24T10:30:00.000Z');
const clock = { now: () => now };
const log = { debug() {}, info() {}, warn() {}, error() {} } as never;
let database: TestDatabase;
let reader: ReturnType<typeof readerApp>;
/** Ids of thirty stories; the one of a higher number is newer. */
const ids: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  reader = readerApp({
    plainPage,
    ...{ readerDb: database.reader, clock, log, mediaFolder: '/nowhere', readerUrl: 'http://paper.example' },
    seal: {} as never, // no comment is sent here
    senderOf: () => '127.0.0.1',
  });
  for (let number = 0; number < 30; number += 1) {
    const { articleId } = await saveDraft(database.newsroom, {
      ...{ articleId: null, author: 'test', reason: 'written' },
      document: documentOf(`Story ${number}`, 'The wall held.'),
      meta: metaOf(),
    });
    const firstPublishedAt = new Date(now.getTime() - 86_400_000 + number * 60_000);
    await publishStory(publishing({ db: database.newsroom, clock }), {
      ...{ articleId, actor: 'test', firstPublishedAt },
    });
    ids.push(articleId);
  }
});
afterAll(() => database[Symbol.asyncDispose]());

/** Views of stories by their number, so many hours ago. */
async function read(views: Readonly<Record<number, number>>, hoursAgo = 0): Promise<void> {
  for (const [number, count] of Object.entries(views)) {
    await sql`insert into story_hours values (${ids[Number(number)]},
      date_trunc('hour', ${now}::timestamptz) - make_interval(hours => ${hoursAgo}), ${count})`.execute(
      database.owner,
    );
  }
}

const rank = () => rankMostRead({ db: database.newsroom, clock });
const order = async () => {
  const rows = await database.reader
    .selectFrom('liveMostRead')
    .select('articleId')
    .orderBy('position')
    .execute();
  return rows.map(({ articleId }) => ids.indexOf(articleId));
};
const changesOf = async (wanted: string) => {
  const events = await database.newsroom.selectFrom('events').selectAll().orderBy('id').execute();
  return events.filter(({ kind }) => kind === wanted);
};
const changes = () => changesOf('most_read.changed');
const numbersIn = (html: string) => [...html.matchAll(/>Story (\d+)</g)].map((match) => Number(match[1]));
const front = async () => (await reader.request('/')).text();
const rankingIn = (html: string) => /<section class="band ranking">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';

test('later views count more, views of yesterday and of one reader do not', async () => {
  await read({ 3: 100, 4: 90 }, 12);
  await read({ 5: 60, 6: 4, 29: 500 });
  await read({ 7: 9_000 }, 25);
  await rank();
  expect(await order()).toEqual([29, 5, 3, 4]);
  expect(await changes()).toMatchObject([{ subject: 'en', touches: [{ key: 'most-read:en' }] }]);
});

test('pages hear of it only when the order is another', async () => {
  await read({ 8: 5 }, 20);
  await rank();
  await rank();
  expect(await order()).toEqual([29, 5, 3, 4, 8]);
  expect(await changes()).toHaveLength(2);
});

test('a front that arranges itself shows what it does not show already, and no story twice', async () => {
  const response = await reader.request('/');
  const html = await response.clone().text();
  expect(numbersIn(rankingIn(html))).toEqual([5, 3, 4, 8]);
  expect(rankingIn(html)).toContain('Most read');
  const all = numbersIn(html);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain(29);
  expect(storableFactsOf(response)?.dependencies).toContainEqual({ key: 'most-read:en' });
});

test('what is covered live stays on the front when it is no longer among the newest, and stands there once', async () => {
  const actor = { name: 'Ada', staffId: null };
  const side = publishing({ db: database.newsroom, clock });
  const liveIn = (html: string) =>
    /<section class="band">(?:(?!<\/section>)[\s\S])*?<h2 class="band-title">Live<\/h2>[\s\S]*?<\/section>/.exec(
      html,
    )?.[0] ?? '';
  const before = await reader.request('/');
  expect(liveIn(await before.clone().text())).toBe('');
  for (const number of [4, 28]) await startCoverage(side, actor, { articleId: ids[number] ?? '' });
  const touches = (await changesOf('coverage.started')).flatMap((event) => event.touches);
  const dependencies = storableFactsOf(before)?.dependencies ?? [];
  expect(
    touches.some((touch) => touch.key === 'live:en' && dependencies.some((each) => isTouchedBy(each, touch))),
  ).toBe(true);
  const html = await front();
  // The newer one stands among the newest, the one that is read stands with the live ones.
  expect(numbersIn(liveIn(html))).toEqual([4]);
  expect(numbersIn(rankingIn(html))).toEqual([5, 3, 8]);
  const all = numbersIn(html);
  expect(new Set(all).size).toBe(all.length);
  for (const number of [4, 28]) await endCoverage(side, actor, { articleId: ids[number] ?? '' });
  expect(liveIn(await front())).toBe('');
});

test('two stories are no ranking', async () => {
  await sql`delete from live_most_read where position > 3`.execute(database.owner);
  expect(rankingIn(await front())).toBe('');
  await sql`delete from live_most_read`.execute(database.owner);
  await rank();
  expect(rankingIn(await front())).not.toBe('');
});

test('in a front of editors a part is filled with it, beside picks of their own, a river and a list', async () => {
  const part = (id: string, changes: Partial<FrontContainer>): FrontContainer => ({
    ...{ id, kind: 'list', title: null, size: 3, pinned: [], query: null },
    ...changes,
  });
  const newest = { kind: 'edition', slug: '' } as const;
  const containers = [
    part('lead', { kind: 'lead', size: 1, query: newest }),
    part('picks', { title: 'Editors’ picks', pinned: [ids[3] ?? '', ids[1] ?? ''] }),
    part('latest', { kind: 'river', title: 'Latest', size: 2, query: newest }),
    part('read', { kind: 'ranking', query: { kind: 'most_read', slug: '' } }),
  ];
  await database.newsroom
    .insertInto('liveFronts')
    .values({ page: 'front:en', edition: 'en', containers: asJson(containers) })
    .execute();
  const response = await reader.request('/');
  const html = await response.clone().text();
  expect(numbersIn(html)).toEqual([29, 3, 1, 28, 27, 5, 4, 8]);
  expect(numbersIn(rankingIn(html))).toEqual([5, 4, 8]);
  expect(rankingIn(html)).toContain('Most read');
  expect(html).toMatch(/<section class="band flow">[\s\S]*Latest[\s\S]*<div class="river">/);
  expect(storableFactsOf(response)?.dependencies).toContainEqual({ key: 'most-read:en' });
});

test('a story that is taken back leaves the ranking at once', async () => {
  await unpublishStory(publishing({ db: database.newsroom, clock }), {
    articleId: ids[5] ?? '',
    actor: 'test',
  });
  expect(await order()).toEqual([29, 3, 4, 8]);
  expect(numbersIn(rankingIn(await front()))).toEqual([4, 8]);
});
