// What people change stands in the record under their name, whichever slice does it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditFollower } from '../src/accounts/audit/follow-into-record.ts';
import { catchUp } from '../src/store/follow-events.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { addStaff, type StaffMember } from './support/add-staff.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { documentOf, metaOf } from './support/drafts.ts';
import { paperNewsroom } from './support/paper-apps.ts';

let database: TestDatabase;
let app: ReturnType<typeof paperNewsroom>;
let editor: StaffMember;

beforeAll(async () => {
  database = await testDatabase();
  app = paperNewsroom(database);
  editor = await addStaff(database.newsroom, { name: 'Edda', role: 'editor' });
});
afterAll(() => database?.[Symbol.asyncDispose]());
beforeEach(() => lines());

/** What came into the record since it was last asked, without what a story's text makes there. */
async function lines() {
  const last = await database.owner
    .selectFrom('auditLog')
    .select(({ fn }) => fn.max('n').as('n'))
    .executeTakeFirstOrThrow();
  await catchUp(database.newsroom, auditFollower);
  const rows = await database.owner
    .selectFrom('auditLog')
    .select('entry')
    .where('n', '>', last.n ?? 0)
    .orderBy('n')
    .execute();
  return rows.map(({ entry }) => JSON.parse(entry));
}

async function send(method: string, path: string, body?: object): Promise<void> {
  const answer = await app.request(path, {
    method,
    headers: { cookie: editor.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}

async function write(language: 'en' | 'ar'): Promise<string> {
  const meta = metaOf({ edition: language, language, direction: language === 'ar' ? 'rtl' : 'ltr' });
  const draft = { articleId: null, document: documentOf('A story', 'Text.'), meta, author: 't', reason: 'x' };
  const { articleId } = await saveDraft(database.newsroom, draft);
  await lines();
  return articleId;
}

const theirs = () => ({ actor: 'Edda', actorId: editor.staffId });

test('the name of a version, given and taken away', async () => {
  const id = await write('en');
  await send('PUT', `/api/articles/${id}/names`, { version: 0, name: 'First words' });
  await send('PUT', `/api/articles/${id}/names`, { version: 0, name: null });
  const action = 'draft.version_named';
  expect(await lines()).toMatchObject([
    { action, subject: id, ...theirs(), data: { version: 0, name: 'First words', before: null } },
    { action, subject: id, ...theirs(), data: { version: 0, name: null, before: 'First words' } },
  ]);
});

test('the draft of a front, once for each time it is kept', async () => {
  const lead = { id: 'lead', kind: 'lead', title: null, size: 1, pinned: [], query: null };
  const draft = { version: 0, containers: [lead] };
  await send('PUT', '/api/fronts/en', draft);
  const stale = await app.request('/api/fronts/en', {
    method: 'PUT',
    headers: { cookie: editor.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body: JSON.stringify(draft),
  });
  expect(stale.status).toBe(409);
  expect(await lines()).toMatchObject([{ action: 'front.saved', ...theirs(), data: { version: 1 } }]);
});

test('what is a translation of what, and no more', async () => {
  const [english, arabic] = [await write('en'), await write('ar')];
  await send('PUT', `/api/articles/${arabic}/translations`, { originalId: english });
  await send('DELETE', `/api/articles/${arabic}/translations`);
  expect(await lines()).toMatchObject([
    { action: 'translation.linked', subject: arabic, ...theirs(), data: { originalId: english } },
    { action: 'translation.unlinked', subject: arabic, ...theirs() },
  ]);
});

test('what is decided at the desk, by who decided it', async () => {
  const id = await write('en');
  await send('POST', `/api/articles/${id}/send`, { note: '' });
  expect((await lines()).find(({ action }) => action === 'desk.sent_to_desk')).toMatchObject(theirs());
});
