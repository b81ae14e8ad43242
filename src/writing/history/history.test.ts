import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, type StaffMember } from '../../../tests/support/add-staff.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { documentOf, metaOf } from '../../../tests/support/drafts.ts';
import { paperNewsroom } from '../../../tests/support/paper-apps.ts';
import { findQuote } from '../../domain/annotations/map-anchor.ts';
import { schema } from '../../domain/schema.ts';
import { appendSteps } from '../log/append-steps.ts';
import { keepSnapshot } from '../log/keep-snapshot.ts';
import { readDocument } from '../log/read-document.ts';
import { readStory } from '../queries.ts';
import { reviseStory } from '../revise-story.ts';
import { saveDraft } from '../save-draft.ts';

let database: TestDatabase;
let app: ReturnType<typeof paperNewsroom>;
let ada: StaffMember;
let ben: StaffMember;
let auditor: StaffMember;

beforeAll(async () => {
  database = await testDatabase();
  app = paperNewsroom(database);
  ada = await addStaff(database.newsroom, { name: 'Ada', role: 'editor' });
  ben = await addStaff(database.newsroom, { name: 'Ben', role: 'editor' });
  auditor = await addStaff(database.newsroom, { name: 'Audra', role: 'auditor' });
});
afterAll(() => database[Symbol.asyncDispose]());

async function ask(as: StaffMember, method: string, path: string, body?: unknown) {
  const answer = await app.request(path, {
    method,
    headers: { cookie: as.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

async function draft(...texts: string[]): Promise<string> {
  const { articleId } = await saveDraft(database.newsroom, {
    articleId: null,
    document: documentOf('The wall', ...texts),
    meta: metaOf(),
    author: 'Ada',
    reason: 'imported',
  });
  return articleId;
}

/** Somebody writes, all in one batch. */
async function write(
  articleId: string,
  [who, name]: readonly [StaffMember, string],
  edit: (change: Transform, document: Node) => void,
): Promise<number> {
  const { node, version } = await readDocument(database.newsroom, articleId);
  const change = new Transform(node);
  edit(change, node);
  const author = { clientId: 'test-client', staffId: who.staffId, actor: name };
  const { steps, doc: result } = change;
  const batch = { articleId, version, steps, result, author };
  expect(await appendSteps(database.newsroom, batch)).toBe('appended');
  return version + steps.length;
}

const put = (text: string, before: string) => (change: Transform, document: Node) =>
  void change.insert(findQuote(document, before)?.from ?? 0, schema.text(text));
const at = (articleId: string, rest: string) => `/api/articles/${articleId}/${rest}`;
const textOf = async (articleId: string) =>
  (await readDocument(database.newsroom, articleId)).node.textContent;

describe('the history of a story', () => {
  test('lists what was written in one go, by whom, with names and reasons', async () => {
    const id = await draft('It held.');
    await write(id, [ada, 'Ada'], put('old ', 'wall'));
    await reviseStory(database.newsroom, id, { author: 'Ada', reason: 'sent to the desk' });
    await write(id, [ben, 'Ben'], put('Yes: ', 'It held'));
    expect((await ask(ben, 'PUT', at(id, 'names'), { version: 2, name: 'With the Yes' })).status).toBe(204);
    const { body } = await ask(auditor, 'GET', at(id, 'versions'));
    expect(body).toMatchObject({
      newest: 2,
      spans: [
        {
          from: 1,
          to: 2,
          people: [{ name: 'Ben' }],
          marks: [{ name: 'With the Yes', author: 'Ben', reason: null }],
        },
        { from: 0, to: 1, people: [{ name: 'Ada' }], marks: [{ name: null, reason: 'sent to the desk' }] },
      ],
      beginning: { marks: [{ reason: 'imported' }] },
      next: null,
    });
    await ask(ben, 'PUT', at(id, 'names'), { version: 2, name: null });
    expect((await ask(auditor, 'GET', at(id, 'versions'))).body.spans[0].marks).toEqual([]);
  });

  test('reaches every version of a long log, page by page', async () => {
    const id = await draft('It held.');
    const begun = Date.UTC(2026, 0, 1);
    await write(id, [ada, 'Ada'], (change, document) => {
      const place = findQuote(document, 'It held')?.from ?? 0;
      for (let n = 0; n < 130; n += 1) change.insert(place, schema.text('x'));
    });
    // Ten minutes between one step and the next: each is a span of its own.
    for (let version = 1; version <= 130; version += 1) {
      await database.owner
        .updateTable('draftSteps')
        .set({ at: new Date(begun + version * 600_000) })
        .where('articleId', '=', id)
        .where('version', '=', version)
        .execute();
    }
    const seen: number[] = [];
    let next: number | null = null;
    do {
      const { body } = await ask(ada, 'GET', at(id, `versions${next === null ? '' : `?before=${next}`}`));
      seen.push(...body.spans.map(({ to }: { to: number }) => to));
      next = body.next;
    } while (next !== null);
    expect(seen).toEqual(Array.from({ length: 130 }, (_, place) => 130 - place));
    const past = await ask(ada, 'GET', at(id, 'versions/64'));
    expect(past.body.text).toContain(`${'x'.repeat(64)}It held.`);
    expect((await ask(ada, 'GET', at(id, 'versions/131'))).status).toBe(404);
  });

  test('says what changed between two versions, by block and word', async () => {
    const id = await draft('It held.', 'Nobody slept.');
    await write(id, [ada, 'Ada'], put('never ', 'held'));
    const { body } = await ask(auditor, 'GET', at(id, 'diff?from=0&to=1'));
    expect(body.blocks.filter(({ kind }: { kind: string }) => kind !== 'same')).toMatchObject([
      {
        kind: 'changed',
        type: 'paragraph',
        words: [
          { kind: 'same', text: 'It ' },
          { kind: 'added', text: 'never ' },
          { kind: 'same', text: 'held.' },
        ],
      },
    ]);
  });

  test('tells who wrote which part of a passage', async () => {
    const id = await draft('It held.');
    const version = await write(id, [ben, 'Ben'], put('never ', 'held'));
    const { node } = await readDocument(database.newsroom, id);
    const passage = findQuote(node, 'It never held.');
    const query = `blame?version=${version}&from=${passage?.from}&to=${passage?.to}`;
    const { body } = await ask(auditor, 'GET', at(id, query));
    expect(body.parts.map(({ text, name }: { text: string; name: string }) => [text, name])).toEqual([
      ['It ', 'Ada'],
      ['never ', 'Ben'],
      ['held.', 'Ada'],
    ]);
    expect((await ask(ada, 'GET', at(id, `blame?version=${version}&from=5&to=9000`))).status).toBe(422);
  });

  test('is restored as a new version, which can be undone; fields stay', async () => {
    const id = await draft('It held.', 'Nobody slept.');
    await write(id, [ada, 'Ada'], (change, document) => {
      const gone = findQuote(document, 'Nobody slept');
      if (gone) change.delete(gone.from, gone.to);
    });
    const after = await write(id, [ben, 'Ben'], put('old ', 'wall'));
    const restored = await ask(ben, 'POST', at(id, 'restore'), { version: 0 });
    expect(restored).toMatchObject({ status: 200, body: { before: after } });
    expect(await textOf(id)).toBe('The wallIt held.Nobody slept.');
    const { body } = await ask(ada, 'GET', at(id, 'versions'));
    expect(body.spans[0]).toMatchObject({ people: [{ name: 'Ben' }], marks: [{ reason: 'restored' }] });
    await ask(ben, 'POST', at(id, 'restore'), { version: after });
    expect(await textOf(id)).toBe('The old wallIt held..');
    const same = await ask(ben, 'POST', at(id, 'restore'), { version: after });
    expect(same.body.before).toBe(same.body.version);
    expect((await readStory(database.newsroom, id)).meta.section.slug).toBe('world');
  });

  test('is read by who may read and changed by who may edit', async () => {
    const id = await draft('It held.');
    expect((await ask(auditor, 'POST', at(id, 'restore'), { version: 0 })).status).toBe(403);
    expect((await ask(auditor, 'PUT', at(id, 'names'), { version: 0, name: 'Mine' })).status).toBe(403);
    expect((await ask(ada, 'PUT', at(id, 'names'), { version: 7, name: 'Later' })).status).toBe(404);
    expect((await ask(ada, 'POST', at(id, 'restore'), { version: 7 })).status).toBe(404);
  });

  test('costs a few hundred steps wherever one looks in it', async () => {
    const id = await draft('It held.');
    for (let round = 0; round < 10; round += 1) {
      const version = await write(id, [ada, 'Ada'], (change, document) => {
        const place = findQuote(document, 'It held.')?.from ?? 0;
        for (let n = 0; n < 100; n += 1) change.insert(place, schema.text(n % 10 === 0 ? ' ' : 'y'));
      });
      const { node } = await readDocument(database.newsroom, id);
      await keepSnapshot(database.newsroom, id, { node, version });
    }
    const kept = await database.newsroom
      .selectFrom('draftSnapshots')
      .select('version')
      .where('articleId', '=', id)
      .orderBy('version')
      .execute();
    const places = [0, ...kept.map(({ version }) => version), 1_000];
    const gaps = places.slice(1).map((version, place) => version - (places[place] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(300);
    expect((await ask(ada, 'GET', at(id, 'versions/555'))).body.version).toBe(555);
  });
});
