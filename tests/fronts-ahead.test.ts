import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSession } from '../src/accounts/sessions.ts';
import { readerApp } from '../src/app/reader.ts';
import { publishing } from '../src/app/slices.ts';
import { documentOf } from '../src/domain/document.ts';
import type { FrontContainer } from '../src/domain/front/front.ts';
import type { Role } from '../src/domain/permissions.ts';
import { newId } from '../src/platform/random.ts';
import { launchNextDueFront, untilNextDueFront } from '../src/publishing/fronts/launch-due-front.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import { plainPage } from '../src/reader/plain-page.test-support.ts';
import { asJson } from '../src/store/json.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { paperNewsroom } from './support/paper-apps.ts';

const now = new Date('2026-11-24T10:00:00.000Z');
const clock = { now: () => now };
const log = { debug() {}, info() {}, warn() {}, error() {} } as never;
const path = '/api/fronts/en';
let database: TestDatabase;
let newsroom: ReturnType<typeof paperNewsroom>;
let reader: ReturnType<typeof readerApp>;
let editor: string;

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
});
afterAll(() => database[Symbol.asyncDispose]());

async function enter(role: Role, desks: { edition: string; section: string | null }[]): Promise<string> {
  const id = newId();
  const person = { id, name: role, email: `${id}@newsroom.test`, role, desks: asJson(desks) };
  await database.newsroom.insertInto('staff').values(person).execute();
  const session = { staffId: id, isPending: false, userAgent: 'test' };
  return `__Host-masthead=${await startSession({ db: database.newsroom, clock }, session)}`;
}

async function write(headline: string, section = 'World'): Promise<string> {
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
  return articleId;
}

async function publish(headline: string, minute: number, section = 'World'): Promise<string> {
  const articleId = await write(headline, section);
  const firstPublishedAt = new Date(now.getTime() - 3_600_000 + minute * 60_000);
  const ctx = publishing({ db: database.newsroom, clock });
  await publishStory(ctx, { articleId, actor: 'test', firstPublishedAt });
  return articleId;
}

function ask(method: string, address: string, body?: unknown, cookie = editor) {
  return newsroom.request(address, {
    method,
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
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
const world = { kind: 'section' as const, slug: 'world' };
const firstHeadline = (html: string) => /<h2[^>]*>\s*<a [^>]*>([^<]*)/.exec(html)?.[1];

async function save(containers: readonly FrontContainer[]): Promise<number> {
  const { version } = await (await ask('GET', path)).json();
  return (await (await ask('PUT', path, { version, containers })).json()).version;
}

test('a front is found, filled and looked at before readers have it', async () => {
  const old = await publish('Old but great', 1);
  const newer = await publish('Newer', 2);
  const coming = await write('Not out yet');
  const containers = [
    part('top', { kind: 'lead', size: 1, pinned: [old] }),
    part('more', { kind: 'package', title: 'Rest', size: 3, pinned: [coming], query: world }),
  ];
  const filled = await (await ask('POST', `${path}/fill`, { containers })).json();
  expect(filled.parts).toEqual([
    { id: 'top', stories: [old] },
    { id: 'more', stories: [newer] },
  ]);
  expect(
    new Map(filled.stories.map((each: { id: string; isLive: boolean }) => [each.id, each.isLive])),
  ).toEqual(
    new Map([
      [old, true],
      [newer, true],
      [coming, false],
    ]),
  );
  await save(containers);

  const { stories } = await (await ask('GET', `${path}/stories?section=world`)).json();
  expect(stories.map((each: { id: string }) => each.id)).toEqual([newer, old]);
  expect((await (await ask('GET', `${path}/stories?which=coming`)).json()).stories).toEqual([]);
  expect((await ask('GET', `${path}/stories?after=nonsense`)).status).toBe(422);

  const preview = await ask('GET', `${path}/preview`);
  const policy = preview.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).toContain('sandbox allow-same-origin');
  expect(policy).not.toContain('script-src');
  const html = await preview.text();
  expect(html).toContain('<base href="http://paper.example/" target="_blank">');
  expect(firstHeadline(html)).toBe('Old but great');
  expect(firstHeadline(await (await ask('GET', `${path}/preview?of=live`)).text())).toBe('Newer');
  expect(firstHeadline(await (await reader.request('/')).text())).toBe('Newer');

  const listed = await (await ask('GET', '/api/fronts')).json();
  expect(listed.fronts.slice(0, 2)).toMatchObject([
    { edition: 'en', section: null, isArranged: false, isAhead: true, changedBy: 'editor' },
    { edition: 'en', section: { slug: 'world' }, isArranged: false, isAhead: false },
  ]);
  const desk = await enter('desk_editor', [{ edition: 'en', section: 'world' }]);
  const own = await (await ask('GET', '/api/fronts', undefined, desk)).json();
  expect(own.fronts).toMatchObject([{ section: { slug: 'world' } }]);
  expect((await ask('GET', `${path}/preview`, undefined, desk)).status).toBe(403);
});

test('no story can be placed twice', async () => {
  const containers = [part('a', { pinned: ['s1'] }), part('b', { pinned: ['s1'] })];
  const { version } = await (await ask('GET', path)).json();
  const refused = await ask('PUT', path, { version, containers });
  expect(refused.status).toBe(422);
  expect((await refused.json()).errors[0].message).toContain('placed twice');
});

test('stories to place come page by page, the newest first', async () => {
  for (let n = 10; n < 50; n += 1) await publish(`Many ${n}`, n, 'Sport');
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const query = new URLSearchParams({ section: 'sport', ...(after !== null && { after }) });
    const page: { stories: { headline: string }[]; next: string | null } = await (
      await ask('GET', `${path}/stories?${query}`)
    ).json();
    seen.push(...page.stories.map(({ headline }) => headline));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual(Array.from({ length: 40 }, (_, n) => `Many ${49 - n}`));
});

test('a front launches itself as it was when its time was set', async () => {
  const evening = await publish('This evening', 3);
  const version = await save([part('top', { kind: 'lead', size: 1, pinned: [evening] })]);
  const time = { at: new Date(Date.now() + 3_600_000).toISOString() };
  expect((await ask('POST', `${path}/schedules`, { version: version - 1, time })).status).toBe(409);
  const over = { at: '2020-01-01T00:00:00Z' };
  expect((await ask('POST', `${path}/schedules`, { version, time: over })).status).toBe(422);
  const { schedule } = await (await ask('POST', `${path}/schedules`, { version, time })).json();
  expect((await ask('POST', `${path}/schedules`, { version, time })).status).toBe(409);
  const wait = await untilNextDueFront(database.newsroom);
  expect(wait).toBeGreaterThan(3_500_000);
  expect(await launchNextDueFront({ db: database.newsroom, log })).toBe(false);

  const later = { at: new Date(Date.now() + 7_200_000).toISOString() };
  expect((await ask('PUT', `${path}/schedules/${schedule}`, { version: 1, time: later })).status).toBe(204);
  expect((await ask('DELETE', `${path}/schedules/${schedule}?version=1`)).status).toBe(409);
  await save([part('top', { kind: 'lead', size: 1, pinned: [] })]);
  expect((await (await ask('GET', path)).json()).schedules).toMatchObject([
    { id: schedule, version: 2, state: 'waiting', dueAt: later.at },
  ]);
  await comeDue();
  const [first, second] = await Promise.all([
    launchNextDueFront({ db: database.newsroom, log }),
    launchNextDueFront({ db: database.newsroom, log }),
  ]);
  expect([first, second].toSorted()).toEqual([false, true]);
  expect(firstHeadline(await (await reader.request('/')).text())).toBe('This evening');
  const { launches, schedules } = await (await ask('GET', path)).json();
  expect([launches.length, schedules]).toEqual([1, []]);
  const alarm = await database.newsroom.selectFrom('alarms').selectAll().execute();
  expect(alarm).toMatchObject([{ kind: 'front_late', articleId: null, data: { page: 'front:en' } }]);
});

test('a front that was cancelled stays, and one whose page is gone is told of', async () => {
  const { version } = await (await ask('GET', path)).json();
  const time = { at: new Date(Date.now() + 3_600_000).toISOString() };
  const set = async () => (await (await ask('POST', `${path}/schedules`, { version, time })).json()).schedule;
  const cancelled = await set();
  expect((await ask('DELETE', `${path}/schedules/${cancelled}?version=1`)).status).toBe(204);
  await comeDue();
  expect(await launchNextDueFront({ db: database.newsroom, log })).toBe(false);

  await set();
  await database.newsroom
    .updateTable('frontSchedules')
    .set({ section: 'nosuch' })
    .where('state', '=', 'waiting')
    .execute();
  await comeDue();
  expect(await launchNextDueFront({ db: database.newsroom, log })).toBe(true);
  expect(await launchNextDueFront({ db: database.newsroom, log })).toBe(false);
  expect((await (await ask('GET', path)).json()).schedules).toMatchObject([
    { state: 'failed', reason: 'There is no such edition or section.' },
  ]);
});

/** Their second has come, a while ago. */
async function comeDue(): Promise<void> {
  await database.newsroom
    .updateTable('frontSchedules')
    .set({ dueAt: new Date(Date.now() - 60_000) })
    .where('state', '=', 'waiting')
    .execute();
}
