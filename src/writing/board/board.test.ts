import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, type StaffMember } from '../../../tests/support/add-staff.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { documentOf, metaOf } from '../../../tests/support/drafts.ts';
import { paperLog, paperNewsroom } from '../../../tests/support/paper-apps.ts';
import type { ArticleMeta } from '../../domain/article.ts';
import { openPresence } from '../live/presence.ts';
import { moveLifecycle } from '../move-lifecycle.ts';
import { saveDraft } from '../save-draft.ts';
import type { StoryPage } from './contract.ts';

let database: TestDatabase;
let app: ReturnType<typeof paperNewsroom>;
let editor: StaffMember;
let rosa: StaffMember;
let guest: StaffMember;

beforeAll(async () => {
  database = await testDatabase();
  app = paperNewsroom(database);
  editor = await addStaff(database.newsroom, { name: 'Edda', role: 'editor' });
  rosa = await addStaff(database.newsroom, { name: 'Rosa', role: 'reporter' });
  guest = await addStaff(database.newsroom, { name: 'Gil', role: 'contributor' });
});
afterAll(() => database[Symbol.asyncDispose]());

async function ask(who: { readonly cookie: string }, path: string, method = 'GET', body?: unknown) {
  const headers = { cookie: who.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  return app.request(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

async function list(who: { readonly cookie: string }, search = ''): Promise<StoryPage> {
  const answer = await ask(who, `/api/articles${search}`);
  expect(answer.status).toBe(200);
  return answer.json() as Promise<StoryPage>;
}

const headlines = async (who: { readonly cookie: string }, search = '') =>
  (await list(who, search)).stories.map(({ headline }) => headline);
const searched = (words: string, who = editor) => headlines(who, `?q=${encodeURIComponent(words)}`);

async function write(
  words: readonly [string, ...string[]],
  changes: { readonly meta?: Partial<ArticleMeta>; readonly owners?: readonly StaffMember[] } = {},
): Promise<string> {
  const [headline, ...paragraphs] = words;
  const { articleId } = await saveDraft(database.newsroom, {
    articleId: null,
    document: documentOf(headline, ...paragraphs),
    meta: metaOf(changes.meta),
    author: 'Rosa',
    reason: 'imported',
    ownerIds: (changes.owners ?? [rosa]).map(({ staffId }) => staffId),
  });
  return articleId;
}

const arabic = { edition: 'ar', language: 'ar', direction: 'rtl' } as const;

describe('the board', () => {
  test('finds words in every form, beginnings of words, and Arabic however it is spelt', async () => {
    await write(['Harbour cranes moved', 'Café owners didn’t mind the well-known workers.']);
    await write(['المَدينة القديمة', 'أسواق المدينة مفتوحة'], { meta: arabic });
    for (const words of [
      'crane',
      'CRANES ',
      'harb',
      'cafe',
      'didnt',
      'well-known',
      'worker owners',
      'move',
    ]) {
      expect(await searched(words), words).toEqual(['Harbour cranes moved']);
    }
    for (const words of ['مدينه', 'المدينة', 'اسواق', 'قديمة مفتوحة', 'المدي']) {
      expect(await searched(words), words).toEqual(['المَدينة القديمة']);
    }
    for (const words of ['harb ', 'cranes submarine', '&|!:*\'"\\ ', '((']) {
      expect(await searched(words), words).toEqual([]);
    }
  });

  test('finds new words once the document is kept, and old ones no longer', async () => {
    const articleId = await write(['Nine lighthouses', 'They stand.']);
    const next = { articleId, document: documentOf('Nine beacons', 'They stand.'), meta: metaOf() };
    await saveDraft(database.newsroom, { ...next, author: 'Rosa', reason: 'restored' });
    expect(await searched('lighthouses')).toEqual([]);
    expect(await searched('beacons')).toEqual(['Nine beacons']);
  });

  test('filters by stage, desk, person, genre and language, one with another', async () => {
    const meta = { section: { slug: 'o’b\\', name: 'Odd' }, genre: 'opinion' as const };
    const id = await write(['Filtered one'], { meta, owners: [editor] });
    await write(['Filtered two'], { meta: { ...meta, genre: 'news' } });
    await moveLifecycle(database.newsroom, id, 'send_to_desk');
    const section = `edition=en&section=${encodeURIComponent(meta.section.slug)}`;
    expect(await headlines(editor, `?${section}`)).toEqual(['Filtered one', 'Filtered two']);
    expect(await headlines(editor, `?${section}&lifecycle=in_review,ready`)).toEqual(['Filtered one']);
    expect(await headlines(editor, `?${section}&lifecycle=ready`)).toEqual([]);
    expect(await headlines(editor, `?${section}&genre=news`)).toEqual(['Filtered two']);
    expect(await headlines(editor, `?${section}&person=me`)).toEqual(['Filtered one']);
    expect(await headlines(editor, `?${section}&person=${rosa.staffId}`)).toEqual(['Filtered two']);
    expect(await headlines(editor, `?${section}&q=one`)).toEqual(['Filtered one']);
    expect(await headlines(editor, `?${section}&language=ar`)).toEqual([]);
    expect(await headlines(editor, `?${section}&updatedSince=2001-01-01T00:00:00Z`)).toHaveLength(2);
    expect(await headlines(editor, `?${section}&updatedSince=2999-01-01T00:00:00Z`)).toEqual([]);
    expect((await ask(editor, '/api/articles?lifecycle=nowhere')).status).toBe(422);
  });

  test('shows a contributor their own stories alone, searched or not', async () => {
    await write(['Somebody else wrote of zebras']);
    await write(['Gil wrote of zebras'], { owners: [guest] });
    expect(await headlines(guest)).toEqual(['Gil wrote of zebras']);
    expect(await searched('zebras', guest)).toEqual(['Gil wrote of zebras']);
    expect(await headlines(guest, `?person=${rosa.staffId}`)).toEqual([]);
    expect(await headlines(guest, '?order=due')).toEqual([]);
  });

  test('goes on from page to page without a story lost or shown twice', async () => {
    const edition = 'pages';
    const names = Array.from({ length: 25 }, (_, n) => `Numbered ${n}`);
    for (const name of names) await write([name], { meta: { edition } });
    for (const filter of [`edition=${edition}`, `edition=${edition}&q=numb`]) {
      const found: string[] = [];
      let after = '';
      for (let pages = 0; pages < 10; pages += 1) {
        const page = await list(editor, `?${filter}&limit=7${after}`);
        found.push(...page.stories.map(({ headline }) => headline));
        if (page.next === null) break;
        after = `&after=${page.next}`;
      }
      expect(found).toEqual(names.toReversed());
    }
    expect((await ask(editor, '/api/articles?after=2026_x')).status).toBe(422);
    expect((await ask(editor, '/api/articles?order=due&after=12')).status).toBe(422);
  });

  test('finds what stands far below, past buckets of every width', async () => {
    const id = await write(['A sunken okapi'], { meta: { edition: 'deep' } });
    await sql`select setval('story_places', 3500000)`.execute(database.owner);
    await write(['A floating okapi'], { meta: { edition: 'deep' } });
    expect(await searched('okapi')).toEqual(['A floating okapi', 'A sunken okapi']);
    const first = await list(editor, '?q=okapi&limit=1');
    expect((await list(editor, `?q=okapi&limit=1&after=${first.next}`)).stories[0]?.id).toBe(id);
  });

  test('puts open work in the order of its time', async () => {
    const meta = { edition: 'due' };
    const ids = await Promise.all(['Late', 'Later', 'Done'].map((name) => write([name], { meta })));
    for (const [place, id] of ids.entries()) {
      const dueAt = new Date(Date.UTC(2030, 0, 3 - place));
      await database.newsroom.updateTable('articles').set({ dueAt }).where('id', '=', id).execute();
    }
    await moveLifecycle(database.newsroom, ids[2] ?? '', 'publish');
    expect(await headlines(editor, '?edition=due&order=due')).toEqual(['Later', 'Late']);
    expect(await headlines(editor, '?edition=due&dueBefore=2030-01-02T12:00:00Z')).toEqual(['Later']);
    const first = await list(editor, '?edition=due&order=due&limit=1');
    expect(await headlines(editor, `?edition=due&order=due&limit=1&after=${first.next}`)).toEqual(['Late']);
  });

  test('says who is in a story, until they leave or fall silent', async () => {
    const id = await write(['Presence of mind']);
    const member = (key: string, name: string) => ({ id: key, staffId: null, name }) as never;
    const presence = openPresence({ db: database.newsroom, log: paperLog });
    const here = async () => {
      const { stories } = await list(editor, '?q=presence');
      return stories[0]?.here.map(({ name }) => name);
    };
    presence.enter(id, member('c1', 'Rosa'));
    presence.enter(id, member('c2', 'Gil'));
    await expect.poll(here).toEqual(['Gil', 'Rosa']);
    presence.leave(member('c1', 'Rosa'));
    await expect.poll(here).toEqual(['Gil']);
    await sql`update story_presence set seen_at = seen_at - interval '1 minute'`.execute(database.newsroom);
    expect(await here()).toEqual([]);
    presence.beat();
    await expect.poll(here).toEqual(['Gil']);
    await presence.close();
    expect(await here()).toEqual([]);
  });

  test('keeps views for whoever saved them', async () => {
    const view = { name: 'Mine', search: '?person=me' };
    expect((await ask(rosa, '/api/board/views', 'POST', view)).status).toBe(200);
    await ask(rosa, '/api/board/views', 'POST', { ...view, search: '?person=me&order=due' });
    const { views } = (await (await ask(rosa, '/api/board/views')).json()) as { views: { id: string }[] };
    expect(views).toEqual([expect.objectContaining({ name: 'Mine', search: '?person=me&order=due' })]);
    expect(await (await ask(editor, '/api/board/views')).json()).toEqual({ views: [] });
    expect((await ask(editor, `/api/board/views/${views[0]?.id}`, 'DELETE')).status).toBe(404);
    expect((await ask(rosa, `/api/board/views/${views[0]?.id}`, 'DELETE')).status).toBe(204);
    expect((await ask(rosa, '/api/board/views', 'POST', { name: 'x', search: 'https://x' })).status).toBe(
      422,
    );
  });
});
