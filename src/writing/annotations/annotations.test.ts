import { type Node, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, type StaffMember } from '../../../tests/support/add-staff.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { documentOf, metaOf } from '../../../tests/support/drafts.ts';
import { paperNewsroom } from '../../../tests/support/paper-apps.ts';
import { findQuote } from '../../domain/annotations/map-anchor.ts';
import { roles } from '../../domain/permissions.ts';
import { renderText } from '../../domain/render-text.ts';
import { schema } from '../../domain/schema.ts';
import { appendSteps } from '../log/append-steps.ts';
import { readDocument } from '../log/read-document.ts';
import { readStory } from '../queries.ts';
import { saveDraft } from '../save-draft.ts';

let database: TestDatabase;
let app: ReturnType<typeof paperNewsroom>;
let editor: StaffMember;
let reporter: StaffMember;

beforeAll(async () => {
  database = await testDatabase();
  app = paperNewsroom(database);
  editor = await addStaff(database.newsroom, { name: 'Edda', role: 'editor' });
  reporter = await addStaff(database.newsroom, { name: 'Rosa', role: 'reporter' });
});
afterAll(() => database[Symbol.asyncDispose]());

async function ask(cookie: string, method: string, path: string, body?: unknown) {
  const answer = await app.request(path, {
    method,
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

/** A story of Rosa's with this text. */
async function draft(...texts: string[]): Promise<string> {
  const { articleId } = await saveDraft(database.newsroom, {
    articleId: null,
    document: documentOf('A story', ...texts),
    meta: metaOf(),
    author: 'Rosa',
    reason: 'imported',
    ownerIds: [reporter.staffId],
  });
  return articleId;
}

/** Somebody writes. */
async function write(articleId: string, edit: (change: Transform, document: Node) => void): Promise<void> {
  const { node, version } = await readDocument(database.newsroom, articleId);
  const change = new Transform(node);
  edit(change, node);
  const author = { clientId: 'test', staffId: null, actor: 'Test' };
  const { steps, doc: result } = change;
  expect(await appendSteps(database.newsroom, { articleId, version, steps, result, author })).toBe(
    'appended',
  );
}

async function passage(articleId: string, words: string) {
  const { node, version } = await readDocument(database.newsroom, articleId);
  const found = findQuote(node, words);
  if (!found) throw new Error(`"${words}" is not in it once`);
  return { version, ...found };
}

const at = (articleId: string, rest = '') => `/api/articles/${articleId}/annotations${rest}`;
const words = (text: string) =>
  new Slice(schema.node('paragraph', null, schema.text(text)).content, 0, 0).toJSON();

async function note(articleId: string, on: string, more: object = {}): Promise<string> {
  const body = { kind: 'note', ...(await passage(articleId, on)), text: 'Is it so?', ...more };
  const answer = await ask(editor.cookie, 'POST', at(articleId), body);
  expect(answer.status).toBe(201);
  return answer.body.id;
}

async function suggestion(articleId: string, on: string, instead: string): Promise<string> {
  const body = { kind: 'suggestion', ...(await passage(articleId, on)), slice: words(instead) };
  const answer = await ask(editor.cookie, 'POST', at(articleId), body);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.id;
}

async function wordsOf(articleId: string, version?: number): Promise<(string | null)[]> {
  const { node } = await readDocument(database.newsroom, articleId);
  const { body } = await ask(
    reporter.cookie,
    'GET',
    at(articleId, version === undefined ? '' : `?version=${version}`),
  );
  return body.annotations.map(
    ({ anchor }: { anchor: { from: number; to: number } | null }) =>
      anchor &&
      (version === undefined ? node.textBetween(anchor.from, anchor.to) : `${anchor.from}-${anchor.to}`),
  );
}

describe('a note', () => {
  test('is talked about, resolved, opened again; who is named hears of it', async () => {
    const id = await draft('The wall held through the night.');
    const it = await note(id, 'wall held', { mentions: [reporter.staffId] });
    expect((await ask(reporter.cookie, 'POST', at(id, `/${it}/replies`), { text: 'It is.' })).status).toBe(
      204,
    );
    expect((await ask(reporter.cookie, 'POST', at(id, `/${it}/resolve`))).status).toBe(204);
    const read = await ask(reporter.cookie, 'GET', at(id));
    expect(read.body.annotations).toMatchObject([
      {
        state: 'resolved',
        decidedBy: 'Rosa',
        quote: 'wall held',
        author: 'Edda',
        replies: [
          { author: 'Edda', mentions: [reporter.staffId] },
          { author: 'Rosa', text: 'It is.' },
        ],
      },
    ]);
    expect((await ask(editor.cookie, 'POST', at(id, `/${it}/reopen`))).status).toBe(204);
    expect((await ask(editor.cookie, 'GET', at(id))).body.annotations).toMatchObject([
      { state: 'open', decidedBy: null },
    ]);
    const events = await database.newsroom
      .selectFrom('events')
      .select(['kind', 'data', 'isPublic'])
      .where('subject', '=', id)
      .orderBy('id')
      .execute();
    expect(events.map(({ kind }) => kind)).toEqual([
      'draft.saved',
      'annotation.added',
      'staff.mentioned',
      'annotation.replied',
      'annotation.resolved',
      'annotation.reopened',
    ]);
    expect(events[2]).toMatchObject({
      isPublic: false,
      data: { mentioned: [reporter.staffId], actor: 'Edda' },
    });
    const strangers = { text: 'Hello', mentions: ['nobody'] };
    expect((await ask(editor.cookie, 'POST', at(id, `/${it}/replies`), strangers)).status).toBe(422);
  });

  test('stays with its passage through edits around and inside of it', async () => {
    const id = await draft('The wall held through the night.');
    await note(id, 'wall held');
    const { version: first, from, to } = await passage(id, 'wall held');
    await write(id, (change, node) => {
      change.insert(findQuote(node, 'held')?.from ?? 0, schema.text('never '));
      change.insert(findQuote(node, 'The wall')?.from ?? 0, schema.text('Yesterday. '));
    });
    expect(await wordsOf(id)).toEqual(['wall never held']);
    expect(await wordsOf(id, first)).toEqual([`${from}-${to}`]);
  });

  test('is without its passage when that is deleted, and with it again when that is put back', async () => {
    const id = await draft('The wall held through the night.', 'Nobody slept.');
    await note(id, 'wall held');
    const delay = async (edit: Parameters<typeof write>[1]) => write(id, edit);
    await delay((change, node) =>
      change.delete(findQuote(node, 'wall held')?.from ?? 0, findQuote(node, 'wall held')?.to ?? 0),
    );
    expect(await wordsOf(id)).toEqual([null]);
    const { body } = await ask(editor.cookie, 'GET', at(id));
    expect(body.annotations).toMatchObject([{ anchor: null, quote: 'wall held' }]);
    await delay((change, node) => change.insert(findQuote(node, 'The ')?.to ?? 0, schema.text('wall held')));
    expect(await wordsOf(id)).toEqual(['wall held']);
  });

  test('is found without reading the whole log each time', async () => {
    const id = await draft('The wall held through the night.');
    await note(id, 'wall held');
    await write(id, (change, node) => {
      for (let n = 0; n < 80; n += 1) change.insert(findQuote(node, 'The wall')?.from ?? 0, schema.text('x'));
    });
    expect(await wordsOf(id)).toEqual(['wall held']);
    const row = await database.newsroom
      .selectFrom('annotations')
      .selectAll()
      .where('articleId', '=', id)
      .executeTakeFirstOrThrow();
    expect([row.anchorVersion, row.madeVersion]).toEqual([80, 0]);
    expect(await wordsOf(id)).toEqual(['wall held']);
    expect(await wordsOf(id, 0)).toEqual([`${row.madeFrom}-${row.madeTo}`]);
  });

  test('whose passage is gone does not have its log read for ever, and comes back all the same', async () => {
    const id = await draft('The wall held through the night.');
    await note(id, 'wall held');
    await write(id, (change, node) => {
      const { from, to } = findQuote(node, 'wall held') ?? { from: 0, to: 0 };
      change.delete(from, to);
      for (let n = 0; n < 60; n += 1) change.insert(from, schema.text('x'));
    });
    expect(await wordsOf(id)).toEqual([null]);
    const { anchorVersion } = await database.newsroom
      .selectFrom('annotations')
      .select('anchorVersion')
      .where('articleId', '=', id)
      .executeTakeFirstOrThrow();
    expect(anchorVersion).toBe(61);
    await write(id, (change, node) =>
      change.insert(findQuote(node, 'through')?.from ?? 0, schema.text('wall held ')),
    );
    expect(await wordsOf(id)).toEqual(['wall held']);
  });

  test('needs words to be on', async () => {
    const id = await draft('The wall held.');
    const put = (more: object) =>
      ask(editor.cookie, 'POST', at(id), { kind: 'note', version: 0, from: 1, to: 3, text: 'x', ...more });
    expect((await put({ from: 9, to: 10 })).status).toBe(422);
    expect((await put({ to: 10_000 })).status).toBe(422);
    expect((await put({ version: 7 })).status).toBe(404);
    expect((await put({ text: ' ' })).status).toBe(422);
    expect((await put({})).status).toBe(201);
  });
});

describe('a suggestion', () => {
  test('is accepted into the story as a step of who accepts, wherever its passage is by then', async () => {
    const id = await draft('The wall held through the night.');
    const it = await suggestion(id, 'held', 'stood');
    await write(id, (change, node) =>
      change.insert(findQuote(node, 'The wall')?.from ?? 0, schema.text('Once. ')),
    );
    expect((await ask(reporter.cookie, 'POST', at(id, `/${it}/accept`), {})).status).toBe(204);
    const story = await readStory(database.newsroom, id);
    expect(renderText(story.document)).toContain('Once. The wall stood through the night.');
    const step = await database.newsroom
      .selectFrom('draftSteps')
      .selectAll()
      .where('articleId', '=', id)
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow();
    expect(step).toMatchObject({ actor: 'Rosa', staffId: reporter.staffId, version: 2 });
    expect((await ask(reporter.cookie, 'GET', at(id))).body.annotations).toMatchObject([
      { state: 'accepted', decidedBy: 'Rosa' },
    ]);
    expect((await ask(reporter.cookie, 'POST', at(id, `/${it}/accept`), {})).status).toBe(409);
  });

  test('whose words have changed since is not put over them unseen', async () => {
    const id = await draft('The wall held through the night.');
    const it = await suggestion(id, 'wall held', 'sea rose');
    await write(id, (change, node) =>
      change.insert(findQuote(node, 'held')?.from ?? 0, schema.text('never ')),
    );
    const refused = await ask(reporter.cookie, 'POST', at(id, `/${it}/accept`), {});
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:masthead:passage_changed' } });
    expect((await ask(reporter.cookie, 'POST', at(id, `/${it}/accept`), { anyway: true })).status).toBe(204);
    expect(renderText((await readStory(database.newsroom, id)).document)).toContain('The sea rose through');
  });

  test('whose passage is gone can only be rejected', async () => {
    const id = await draft('The wall held through the night.');
    const it = await suggestion(id, 'held', 'stood');
    await write(id, (change, node) =>
      change.delete(findQuote(node, 'wall held')?.from ?? 0, findQuote(node, 'wall held')?.to ?? 0),
    );
    expect((await ask(reporter.cookie, 'POST', at(id, `/${it}/accept`), { anyway: true })).status).toBe(409);
    expect((await ask(reporter.cookie, 'POST', at(id, `/${it}/reject`), {})).status).toBe(422);
    expect(
      (await ask(reporter.cookie, 'POST', at(id, `/${it}/reject`), { reason: 'It is gone.' })).status,
    ).toBe(204);
    expect((await ask(reporter.cookie, 'GET', at(id))).body.annotations).toMatchObject([
      { state: 'rejected', reason: 'It is gone.' },
    ]);
  });

  test('two at once: one is accepted, the other follows or is told', async () => {
    const id = await draft('The wall held through the night.');
    const one = await suggestion(id, 'wall', 'dam');
    const other = await suggestion(id, 'night', 'day');
    const answers = await Promise.all(
      [one, other, one].map((it) => ask(editor.cookie, 'POST', at(id, `/${it}/accept`), {})),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 204, 409]);
    expect(renderText((await readStory(database.newsroom, id)).document)).toContain(
      'The dam held through the day.',
    );
  });

  test('brings no markup, no unsafe link, nothing that does not fit', async () => {
    const id = await draft('The wall held.');
    const on = { kind: 'suggestion', ...(await passage(id, 'wall')) };
    const slices = [
      { content: [{ type: 'raw_html', attrs: { html: '<b>x</b>' } }] },
      {
        content: [
          { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      },
      { content: [{ type: 'headline' }] },
      { content: [{ type: 'nothing' }] },
      { content: 'x' },
    ];
    for (const slice of slices)
      expect((await ask(editor.cookie, 'POST', at(id), { ...on, slice })).status).toBe(422);
  });

  test('that was turned down is opened again by who may turn it down, and accepted after all', async () => {
    const id = await draft('The wall held through the night.');
    const it = await suggestion(id, 'held', 'stood');
    const other = await addStaff(database.newsroom, { name: 'Olaf', role: 'reporter' });
    const reopen = ({ cookie }: StaffMember) => ask(cookie, 'POST', at(id, `/${it}/reopen`));
    await ask(reporter.cookie, 'POST', at(id, `/${it}/reject`), { reason: 'It held.' });
    expect((await reopen(other)).status).toBe(403);
    expect((await reopen(reporter)).status).toBe(204);
    expect((await ask(editor.cookie, 'GET', at(id))).body.annotations).toMatchObject([
      { state: 'open', decidedBy: null, reason: null },
    ]);
    expect((await ask(reporter.cookie, 'POST', at(id, `/${it}/accept`), {})).status).toBe(204);
    expect((await reopen(reporter)).status).toBe(409);
    expect(renderText((await readStory(database.newsroom, id)).document)).toContain('The wall stood');
  });

  test('may delete', async () => {
    const id = await draft('The old wall held.');
    const body = { kind: 'suggestion', ...(await passage(id, 'old ')), slice: {} };
    const { body: made } = await ask(editor.cookie, 'POST', at(id), body);
    expect((await ask(editor.cookie, 'POST', at(id, `/${made.id}/accept`), {})).status).toBe(204);
    expect(renderText((await readStory(database.newsroom, id)).document)).toContain('The wall held.');
  });
});

describe('who may', () => {
  test('each role, on a story of somebody else', async () => {
    const id = await draft('The wall held through the night.');
    const it = await note(id, 'wall');
    const proposed = await suggestion(id, 'night', 'day');
    const annotates = ['owner', 'editor', 'desk_editor', 'reporter', 'photo_editor'];
    for (const role of roles) {
      const { cookie } = await addStaff(database.newsroom, { name: role, role });
      const outcome = async (method: string, rest: string, body?: unknown) =>
        (await ask(cookie, method, at(id, rest), body)).status;
      expect([role, await outcome('GET', '')]).toEqual([role, role === 'contributor' ? 403 : 200]);
      const may = annotates.includes(role);
      const on = { kind: 'note', version: 0, from: 1, to: 3, text: 'x' };
      expect([role, await outcome('POST', '', on)]).toEqual([role, may ? 201 : 403]);
      expect([role, await outcome('POST', `/${it}/replies`, { text: 'x' })]).toEqual([role, may ? 204 : 403]);
      expect([role, await outcome('POST', `/${it}/resolve`)]).toEqual([role, may ? 204 : 403]);
      const edits = role === 'owner' || role === 'editor';
      if (!edits) {
        expect([role, await outcome('POST', `/${proposed}/accept`, {})]).toEqual([role, 403]);
        expect([role, await outcome('POST', `/${proposed}/reject`, { reason: 'x' })]).toEqual([role, 403]);
      }
    }
    expect((await ask('', 'GET', at(id))).status).toBe(401);
    expect((await ask(editor.cookie, 'GET', at('nosuch'))).status).toBe(404);
    expect((await ask(editor.cookie, 'POST', at(id, '/nosuch/resolve'))).status).toBe(404);
    const other = await draft('Another story.');
    expect((await ask(editor.cookie, 'POST', at(other, `/${it}/resolve`))).status).toBe(404);
  });

  test('one takes one’s own suggestion back', async () => {
    const { cookie } = await addStaff(database.newsroom, { name: 'Paul', role: 'photo_editor' });
    const id = await draft('The wall held.');
    const body = { kind: 'suggestion', ...(await passage(id, 'wall')), slice: words('dam') };
    const { body: made } = await ask(cookie, 'POST', at(id), body);
    expect(
      (await ask(cookie, 'POST', at(id, `/${made.id}/reject`), { reason: 'On second thought.' })).status,
    ).toBe(204);
  });
});
