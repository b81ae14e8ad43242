import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSession } from '../src/accounts/sessions.ts';
import { readerApp } from '../src/app/reader.ts';
import { publishing } from '../src/app/slices.ts';
import { documentOf } from '../src/domain/document.ts';
import type { FrontContainer } from '../src/domain/front/front.ts';
import type { Role } from '../src/domain/permissions.ts';
import { newId } from '../src/platform/random.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import { unpublishStory } from '../src/publishing/withdraw-story.ts';
import { plainPage } from '../src/reader/plain-page.test-support.ts';
import { asJson } from '../src/store/json.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { paperNewsroom } from './support/paper-apps.ts';

const now = new Date('2026-11-24T10:00:00.000Z');
const clock = { now: () => now };
const log = { debug() {}, info() {}, warn() {}, error() {} } as never;
let database: TestDatabase;
let newsroom: ReturnType<typeof paperNewsroom>;
let reader: ReturnType<typeof readerApp>;
let editor: string;
let worldDesk: string;

beforeAll(async () => {
  database = await testDatabase();
  const side = { db: database.newsroom, clock, log, readerUrl: 'http://paper.example' };
  newsroom = paperNewsroom(database, side);
  reader = readerApp({
    plainPage,
    readerDb: database.reader,
    clock,
    log,
    seal: {} as never, // no comment is sent here
    readerUrl: side.readerUrl,
    mediaFolder: '/nowhere',
    senderOf: () => '127.0.0.1',
  });
  editor = await enter('editor', []);
  worldDesk = await enter('desk_editor', [{ edition: 'en', section: 'world' }]);
});
afterAll(() => database[Symbol.asyncDispose]());

async function enter(role: Role, desks: { edition: string; section: string | null }[]): Promise<string> {
  const id = newId();
  const person = { id, name: role, email: `${id}@newsroom.test`, role, desks: asJson(desks) };
  await database.newsroom.insertInto('staff').values(person).execute();
  const session = { staffId: id, isPending: false, userAgent: 'test' };
  return `__Host-masthead=${await startSession({ db: database.newsroom, clock }, session)}`;
}

async function publish(headline: string, minute: number, section = 'World'): Promise<string> {
  const { articleId } = await saveDraft(database.newsroom, {
    articleId: null,
    document: documentOf({ headline, body: [{ type: 'paragraph' }] }),
    meta: {
      edition: 'en',
      section: { slug: section.toLowerCase(), name: section },
      kicker: null,
      genre: 'news',
      dateline: null,
      language: 'en',
      direction: 'ltr',
      byline: [],
      topics: [],
      slug: null,
      seo: {},
      social: {},
    },
    author: 'test',
    reason: 'written',
  });
  const firstPublishedAt = new Date(now.getTime() - 3_600_000 + minute * 60_000);
  await publishStory(publishing({ db: database.newsroom, clock }), {
    articleId,
    actor: 'test',
    firstPublishedAt,
  });
  return articleId;
}

function ask(method: string, path: string, cookie: string, body?: unknown, site = 'same-origin') {
  return newsroom.request(path, {
    method,
    headers: { cookie, 'sec-fetch-site': site, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function headlines(path: string): Promise<string[]> {
  const html = await (await reader.request(path)).text();
  return [...html.matchAll(/<h[123][^>]*>\s*<a [^>]*href="\/(?:world|sport)\/[^"]*"[^>]*>([^<]*)/g)].map(
    (match) => match[1] ?? '',
  );
}

const part = (id: string, changes: Partial<FrontContainer>): FrontContainer => ({
  id,
  kind: 'list',
  title: null,
  size: 2,
  pinned: [],
  query: null,
  ...changes,
});
const newestOf = (slug: string) => ({ kind: 'section' as const, slug });
const lastEvent = () =>
  database.newsroom.selectFrom('events').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();

test('a front is arranged in private, launched, and taken back', async () => {
  const old = await publish('Old but great', 1);
  const second = await publish('Second', 2);
  await publish('Third', 3);
  await publish('Goal', 4, 'Sport');
  const byItself = await headlines('/');
  expect(byItself[0]).toBe('Goal');

  const containers = [
    part('top', { kind: 'lead', size: 1, pinned: [old] }),
    part('beside', { kind: 'seconds', size: 2, pinned: ['nosuch', second], query: newestOf('world') }),
    part('sport', { kind: 'package', title: 'The <final>', query: newestOf('sport') }),
  ];
  const path = '/api/fronts/en';
  const saved = await ask('PUT', path, editor, { version: 0, containers });
  expect([saved.status, await saved.json()]).toEqual([200, { version: 1 }]);
  expect((await ask('PUT', path, editor, { version: 0, containers })).status).toBe(409);
  expect(await headlines('/')).toEqual(byItself);

  expect((await ask('POST', `${path}/launch`, editor, { version: 7 })).status).toBe(409);
  const first = await (await ask('POST', `${path}/launch`, editor, { version: 1 })).json();
  expect(first.leftOut).toEqual(['nosuch']);
  expect(await lastEvent()).toMatchObject({
    kind: 'front.launched',
    touches: [{ key: 'arrangement:front:en' }],
  });
  expect(await headlines('/')).toEqual(['Old but great', 'Second', 'Third', 'Goal']);
  expect(await (await reader.request('/')).text()).toContain('The &lt;final&gt;');

  await ask('PUT', path, editor, { version: 1, containers: containers.slice(0, 1) });
  const next = await (await ask('POST', `${path}/launch`, editor, { version: 2 })).json();
  expect(await headlines('/')).toEqual(['Old but great']);
  expect((await ask('POST', `${path}/undo`, editor, { launch: first.launch })).status).toBe(409);
  expect((await ask('POST', `${path}/undo`, editor, { launch: next.launch })).status).toBe(200);
  expect(await headlines('/')).toEqual(['Old but great', 'Second', 'Third', 'Goal']);

  await unpublishStory(publishing({ db: database.newsroom, clock }), { articleId: old, actor: 'test' });
  expect(await headlines('/')).toEqual(['Second', 'Third', 'Goal']);

  expect((await ask('POST', `${path}/undo`, editor, { launch: first.launch })).status).toBe(200);
  expect((await headlines('/'))[0]).toBe('Goal');
  const shown = await (await ask('GET', path, editor)).json();
  expect(shown.live).toBeNull();
  expect(shown.launches.map((each: { undoes: number | null }) => each.undoes)).toEqual([
    first.launch,
    next.launch,
    null,
    null,
  ]);
});

test('a page is given back to arranging itself in one step, which can be taken back', async () => {
  const path = '/api/fronts/en';
  const { version } = await (await ask('GET', path, editor)).json();
  const [byItself = ''] = await headlines('/');
  const chosen = (await headlines('/')).at(-1) ?? '';
  const { id = '' } =
    (await database.newsroom
      .selectFrom('liveArticles')
      .select('id')
      .where('headline', '=', chosen)
      .executeTakeFirst()) ?? {};
  const containers = [part('top', { kind: 'lead', size: 1, pinned: [id] })];
  await ask('PUT', path, editor, { version, containers });
  await ask('POST', `${path}/launch`, editor, { version: version + 1 });
  expect(await headlines('/')).toEqual([chosen]);
  const given = await (await ask('POST', `${path}/give-back`, editor)).json();
  expect(await lastEvent()).toMatchObject({
    kind: 'front.given_back',
    touches: [{ key: 'arrangement:front:en' }],
  });
  expect((await headlines('/'))[0]).toBe(byItself);
  expect((await ask('POST', `${path}/give-back`, editor)).status).toBe(409);
  const shown = await (await ask('GET', path, editor)).json();
  expect(shown).toMatchObject({ live: null, draft: containers, changedBy: 'editor' });
  const { fronts } = await (await ask('GET', '/api/fronts', editor)).json();
  expect(fronts[0]).toMatchObject({ isArranged: false, isAhead: false });
  expect((await ask('POST', `${path}/undo`, editor, { launch: given.launch })).status).toBe(200);
  expect(await headlines('/')).toEqual([chosen]);
  await ask('POST', `${path}/give-back`, editor);
});

test('whoever arranges a front is seen by the others there and in the list, as long as they are there', async () => {
  const path = '/api/fronts/en';
  const other = await enter('editor', []);
  expect(await (await ask('PUT', `${path}/here`, editor)).json()).toEqual({ others: [] });
  expect(await (await ask('PUT', `${path}/here`, other)).json()).toEqual({ others: ['editor'] });
  const here = async () =>
    (await (await ask('GET', '/api/fronts', editor)).json()).fronts.map(
      (each: { here: string[] }) => each.here,
    );
  expect((await here()).slice(0, 2)).toEqual([['editor', 'editor'], []]);
  await sql`update front_presence set seen_at = seen_at - interval '1 minute'`.execute(database.newsroom);
  expect(await (await ask('PUT', `${path}/here`, other)).json()).toEqual({ others: [] });
  expect((await here())[0]).toEqual(['editor']);
});

test('the front of a section is its desk’s, and no one else’s', async () => {
  const pinned = await publish('World leads', 5);
  await publish('World is newer', 6);
  const containers = [part('top', { kind: 'lead', size: 1, pinned: [pinned] })];
  const path = '/api/fronts/en';
  const wanted = { version: 0, containers };
  expect((await ask('PUT', `${path}?section=world`, worldDesk, wanted)).status).toBe(200);
  expect((await ask('PUT', `${path}?section=sport`, worldDesk, wanted)).status).toBe(403);
  expect((await ask('PUT', path, worldDesk, wanted)).status).toBe(403);
  expect((await ask('PUT', `${path}?section=nosuch`, editor, wanted)).status).toBe(404);
  expect((await ask('PUT', path, await enter('reporter', []), wanted)).status).toBe(403);
  expect((await ask('POST', `${path}/launch`, editor, { version: 1 }, 'cross-site')).status).toBe(403);
  expect((await ask('PUT', path, '', wanted)).status).toBe(401);
  expect((await ask('POST', `${path}/launch?section=world`, worldDesk, { version: 1 })).status).toBe(200);
  expect(await headlines('/world')).toEqual(['World leads']);
  const older = /href="(\/world\?before=[^"]+)"/.exec(await (await reader.request('/world')).text())?.[1];
  expect((await reader.request(older ?? '')).status).toBe(200);
  expect((await headlines(older ?? ''))[0]).toBe('World is newer');
});

test('readers’ role sees what is live of a front, never its draft', async () => {
  await expect(database.reader.selectFrom('fronts').selectAll().execute()).rejects.toThrow(
    /permission denied/,
  );
  await expect(database.reader.selectFrom('frontLaunches').selectAll().execute()).rejects.toThrow(
    /permission denied/,
  );
  await expect(database.reader.selectFrom('liveFronts').selectAll().execute()).resolves.toHaveLength(1);
});
