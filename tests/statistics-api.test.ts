// What the newsroom is told of how it is read.

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EditionReadership, ReadEditions, StoryReadership } from '../src/readership/contract.ts';
import { layViews, takeBackViews } from '../src/readership/lay-views.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { addStaff } from './support/add-staff.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { documentOf, metaOf } from './support/drafts.ts';
import { paperNewsroom } from './support/paper-apps.ts';

const now = new Date('2026-11-24T10:30:00.000Z');
const clock = { now: () => now };
let database: TestDatabase;
let newsroom: ReturnType<typeof paperNewsroom>;
let cookie: string;
let wall: string;
let crane: string;

beforeAll(async () => {
  database = await testDatabase();
  newsroom = paperNewsroom(database, { clock });
  ({ cookie } = await addStaff(database.newsroom, { name: 'Rana', role: 'reporter', desks: [] }));
  wall = await write('The wall holds');
  crane = await write('The crane stays');
  const at = (hour: string) => new Date(`2026-11-${hour}:00:00.000Z`);
  await layViews(database.newsroom, [
    { articleId: wall, edition: 'en', hour: at('24T10'), views: 5, host: 'direct' },
    { articleId: wall, edition: 'en', hour: at('24T09'), views: 2, host: 'a.example' },
    { articleId: crane, edition: 'en', hour: at('23T11'), views: 30, host: 'a.example' },
    { articleId: crane, edition: 'en', hour: at('02T11'), views: 100, host: 'direct' },
  ]);
});
afterAll(() => database[Symbol.asyncDispose]());

async function write(headline: string): Promise<string> {
  const { articleId } = await saveDraft(database.newsroom, {
    ...{ articleId: null, author: 'test', reason: 'written', meta: metaOf() },
    document: documentOf(headline, 'Text.'),
  });
  return articleId;
}

async function ask<T>(path: string): Promise<T> {
  const answer = await newsroom.request(`/api/statistics${path}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  return answer.json();
}

test('a day is told by the hour, each of them, the one that runs last', async () => {
  const day = await ask<EditionReadership>('/editions/en?span=day');
  expect(day.points).toHaveLength(24);
  expect(day.points[0]).toEqual({ at: '2026-11-23T11:00:00.000Z', views: 30 });
  expect(day.points.at(-1)).toEqual({ at: '2026-11-24T10:00:00.000Z', views: 5 });
  expect(day.views).toBe(37);
  expect(day.stories).toEqual([
    { id: crane, headline: 'The crane stays', section: 'World', views: 30 },
    { id: wall, headline: 'The wall holds', section: 'World', views: 7 },
  ]);
  expect(day.referrers).toEqual([
    { host: 'a.example', views: 32 },
    { host: 'direct', views: 5 },
  ]);
});

test('a month is told by the day, with the readers of each', async () => {
  const month = await ask<EditionReadership>('/editions/en?span=month');
  expect(month.points).toHaveLength(30);
  expect(month.points.at(-1)).toEqual({ at: '2026-11-24T00:00:00.000Z', views: 7 });
  expect(month.views).toBe(137);
  expect(month.readers).toEqual([
    { day: '2026-11-02', readers: 100 },
    { day: '2026-11-23', readers: 30 },
    { day: '2026-11-24', readers: 7 },
  ]);
});

test('a story is told by itself', async () => {
  const story = await ask<StoryReadership>(`/stories/${wall}`);
  expect(story).toMatchObject({ headline: 'The wall holds', edition: 'en', unit: 'hour', views: 7 });
  expect(story.points).toHaveLength(7 * 24);
  expect(story.times).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect((await ask<StoryReadership>(`/stories/${crane}?span=quarter`)).views).toBe(130);
  const { status } = await newsroom.request('/api/statistics/stories/none', { headers: { cookie } });
  expect(status).toBe(404);
});

test('editions stand in their order', async () => {
  const { editions } = await ask<ReadEditions>('');
  expect(editions.map(({ code, views }) => [code, views])).toEqual([
    ['en', 137],
    ['ar', 0],
  ]);
});

test('what is deleted is taken out of the sums of its edition', async () => {
  await takeBackViews(database.newsroom, [crane]);
  await sql`delete from articles where id = ${crane}`.execute(database.owner);
  expect((await ask<EditionReadership>('/editions/en?span=month')).views).toBe(7);
});
