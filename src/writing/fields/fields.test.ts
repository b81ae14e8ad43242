import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, type StaffMember } from '../../../tests/support/add-staff.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { documentOf, metaOf } from '../../../tests/support/drafts.ts';
import { paperNewsroom } from '../../../tests/support/paper-apps.ts';
import { roles } from '../../domain/permissions.ts';
import { type FieldName, fieldActions, fieldNames } from '../../domain/story-fields.ts';
import { storiesChannel } from '../../store/tell-of-story.ts';
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
  await database.newsroom
    .insertInto('liveSections')
    .values([
      { edition: 'en', slug: 'world', name: 'World', position: 1 },
      { edition: 'en', slug: 'sport', name: 'Sport', position: 2 },
      { edition: 'ar', slug: 'عالم', name: 'عالم', position: 1 },
    ])
    .execute();
  await database.newsroom
    .insertInto('strands')
    .values([
      { edition: 'en', kind: 'series', slug: 'the-long-read', name: 'The Long Read' },
      { edition: 'en', kind: 'storyline', slug: 'the-wall', name: 'The wall' },
    ])
    .execute();
});
afterAll(() => database[Symbol.asyncDispose]());

async function ask(who: { readonly cookie: string }, method: string, path: string, body?: unknown) {
  const answer = await app.request(path, {
    method,
    headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

async function draft(ownerIds = [reporter.staffId]): Promise<string> {
  const { articleId } = await saveDraft(database.newsroom, {
    articleId: null,
    document: documentOf('The wall held', 'It held.'),
    meta: metaOf(),
    author: 'Rosa',
    reason: 'imported',
    ownerIds,
  });
  return articleId;
}

const change = (
  who: { readonly cookie: string },
  id: string,
  field: FieldName,
  before: unknown,
  after: unknown,
) => ask(who, 'PATCH', `/api/articles/${id}/fields/${field}`, { before, after });

/** For each field: what it is at first, and something else that it can be. */
const samples: Record<FieldName, () => readonly [before: unknown, after: unknown]> = {
  edition: () => ['en', 'ar'],
  section: () => [
    { slug: 'world', name: 'World' },
    { slug: 'sport', name: 'Sport' },
  ],
  language: () => [
    { direction: 'ltr', language: 'en' },
    { language: 'fr', direction: 'ltr' },
  ],
  kicker: () => [null, 'Flood'],
  genre: () => ['news', 'analysis'],
  byline: () => [[], [{ slug: 'rosa', name: 'Rosa', role: 'writer' }]],
  dateline: () => [null, 'Aden'],
  topics: () => [[], [{ slug: 'floods', name: 'Floods', qcode: 'medtop:20000151' }]],
  series: () => [null, { slug: 'the-long-read', name: 'The Long Read' }],
  storylines: () => [[], [{ slug: 'the-wall', name: 'The wall' }]],
  slug: () => [null, 'the-wall'],
  seo: () => [{}, { title: 'Wall', description: 'It held.' }],
  social: () => [{}, { title: 'It held' }],
  sharedPicture: () => [null, { src: 'asset:abc', alt: 'A wall' }],
  dueAt: () => [null, '2026-12-01T10:00:00.000Z'],
  plannedWords: () => [null, 600],
  deskNote: () => [null, 'Call Ada before it goes out.'],
  owners: () => [[reporter.staffId], [reporter.staffId, editor.staffId]],
};

describe('fields of a story', () => {
  test.each(fieldNames)('%s is changed, once, and what it was is kept', async (field) => {
    const id = await draft();
    const [before, after] = samples[field]();
    expect(await change(editor, id, field, before, after)).toMatchObject({
      status: 200,
      body: { value: after },
    });
    const { body } = await ask(reporter, 'GET', `/api/articles/${id}/fields`);
    expect(body.fields[field]).toEqual(after);
    expect((await change(editor, id, field, before, after)).status).toBe(200);
    const kept = await database.newsroom
      .selectFrom('fieldChanges')
      .select(['valueBefore', 'valueAfter', 'actor'])
      .where('articleId', '=', id)
      .where('field', '=', field)
      .execute();
    expect(kept).toEqual([{ valueBefore: before, valueAfter: after, actor: 'Edda' }]);
  });

  test.each(fieldNames)('%s that somebody changed meanwhile stays theirs, and is shown', async (field) => {
    const id = await draft();
    const [before, after] = samples[field]();
    await change(editor, id, field, before, after);
    const late = await change(editor, id, field, { never: 'was' }, before);
    expect(late).toMatchObject({
      status: 409,
      body: { type: 'urn:masthead:field_changed', current: after, changedBy: 'Edda' },
    });
    expect((await ask(editor, 'GET', `/api/articles/${id}/fields`)).body.fields[field]).toEqual(after);
  });

  test('of two who change the same field at once, one is told', async () => {
    const id = await draft();
    const both = await Promise.all([
      change(editor, id, 'kicker', null, 'Flood'),
      change(reporter, id, 'kicker', null, 'Storm'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('of two who change different fields at once, both are kept', async () => {
    const id = await draft();
    await Promise.all([
      change(editor, id, 'kicker', null, 'Flood'),
      change(reporter, id, 'dateline', null, 'Aden'),
    ]);
    expect((await readStory(database.newsroom, id)).meta).toMatchObject({
      kicker: 'Flood',
      dateline: 'Aden',
    });
  });

  test('whoever has it open is told, and whoever it is given to', async () => {
    const id = await draft();
    const heard: string[] = [];
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: database.urls.newsroom });
    await client.connect();
    client.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await client.query(`listen ${storiesChannel}`);
    await change(editor, id, 'owners', [reporter.staffId], [reporter.staffId, editor.staffId]);
    const other = await addStaff(database.newsroom, { name: 'Omar', role: 'reporter' });
    await change(editor, id, 'owners', [reporter.staffId, editor.staffId], [other.staffId]);
    await client.query('select 1');
    await client.end();
    expect(heard).toContain(id);
    const events = await database.newsroom
      .selectFrom('events')
      .select(['kind', 'data'])
      .where('subject', '=', id)
      .where('kind', '=', 'staff.mentioned')
      .execute();
    expect(events.map(({ data }) => data)).toMatchObject([
      { mentioned: [other.staffId], reason: 'assigned' },
    ]);
  });

  test('an edition takes language and section along, and not while readers have the story', async () => {
    const id = await draft();
    await change(editor, id, 'edition', 'en', 'ar');
    const { meta } = await readStory(database.newsroom, id);
    expect(meta).toMatchObject({
      edition: 'ar',
      language: 'ar',
      direction: 'rtl',
      section: { slug: 'عالم' },
    });
    const live = await draft();
    await ask(editor, 'POST', `/api/articles/${live}/publish`, {});
    expect((await change(editor, live, 'edition', 'en', 'ar')).status).toBe(409);
    expect(await change(editor, live, 'slug', null, 'elsewhere')).toMatchObject({
      status: 409,
      body: { type: 'urn:masthead:conflict' },
    });
  });

  test('what cannot be is refused with a reason', async () => {
    const id = await draft();
    const world = { slug: 'world', name: 'World' };
    const refused = [
      await change(reporter, id, 'section', world, { slug: 'moon', name: 'Moon' }),
      await change(editor, id, 'section', world, { slug: 'media', name: 'Media' }),
      await change(editor, id, 'section', world, { slug: '../x', name: 'X' }),
      await change(editor, id, 'edition', 'en', 'xx'),
      await change(editor, id, 'slug', null, '!!!'),
      await change(
        editor,
        id,
        'language',
        { language: 'en', direction: 'ltr' },
        { language: '__', direction: 'ltr' },
      ),
      await change(editor, id, 'owners', [reporter.staffId], ['nobody']),
      await change(editor, id, 'byline', [], [{ slug: '<b>', name: 'B', role: 'writer' }]),
      await change(editor, id, 'kicker', null, 'x'.repeat(121)),
      await change(editor, id, 'plannedWords', null, -3),
      await change(editor, id, 'dueAt', null, 'tomorrow'),
    ];
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 422));
    expect((await change(editor, id, 'section', world, { slug: 'moon', name: 'Moon' })).status).toBe(200);
  });

  test.each(roles)('a %s changes of their own and of others what the table says', async (role) => {
    const person = await addStaff(database.newsroom, { name: role, role });
    const { may } = await import('../../domain/permissions.ts');
    const actor = { staffId: person.staffId, name: role, role, desks: [], grants: [], keyActions: null };
    for (const ownerIds of [[person.staffId], [editor.staffId]]) {
      const id = await draft(ownerIds);
      const item = { ownerIds, desk: { edition: 'en', section: 'world' }, isDraft: true };
      for (const field of fieldNames) {
        const { status } = await change(person, id, field, 'x', {});
        expect(status === 403, `${role} ${field} ${ownerIds}`).toBe(!may(actor, fieldActions[field], item));
      }
    }
  });

  test('a contributor changes fields of a draft of their own, not once it was sent', async () => {
    const person = await addStaff(database.newsroom, { name: 'Cora', role: 'contributor' });
    const id = await draft([person.staffId]);
    expect((await change(person, id, 'kicker', null, 'Flood')).status).toBe(200);
    await database.newsroom
      .updateTable('articles')
      .set({ lifecycle: 'in_review' })
      .where('id', '=', id)
      .execute();
    expect((await change(person, id, 'kicker', 'Flood', 'Storm')).status).toBe(403);
  });

  test('a story that somebody begins is their own, and nobody else replaces it by naming its source', async () => {
    const source = { source_id: 'newsroom:1', format: 'text', text: 'First words' };
    const begun = await ask(reporter, 'POST', '/api/articles', source);
    expect((await readStory(database.newsroom, begun.body.id)).ownerIds).toEqual([reporter.staffId]);
    const stranger = await addStaff(database.newsroom, { name: 'Sam', role: 'contributor' });
    expect((await ask(stranger, 'POST', '/api/articles', { ...source, text: 'Mine now' })).status).toBe(403);
    expect((await ask(reporter, 'POST', '/api/articles', { ...source, text: 'Second words' })).status).toBe(
      200,
    );
  });

  test('names for a byline are found by their beginnings', async () => {
    await database.newsroom
      .insertInto('liveContributors')
      .values({ edition: 'en', slug: 'rosalind-hay', name: 'Rosalind Hay' })
      .execute();
    const { body } = await ask(reporter, 'GET', '/api/bylines?edition=en&q=rosa');
    expect(body.names).toEqual([
      { slug: 'rosa', name: 'Rosa' },
      { slug: 'rosalind-hay', name: 'Rosalind Hay' },
    ]);
    expect((await ask(reporter, 'GET', '/api/bylines?edition=en&q=%25')).body.names).toEqual([]);
  });
});
