import { inspect } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import type { CommentValues } from './comment-input.ts';
import { decideComment } from './decide-comment.ts';
import { emailContext } from './email-context.ts';
import { goodForm, liveStory, testSeal } from './live-story.test-support.ts';
import { submitComment } from './submit-comment.ts';

let database: TestDatabase;
let articleId: string;

beforeAll(async () => {
  database = await testDatabase();
});
beforeAll(async () => {
  articleId = await liveStory(database.newsroom);
});
afterAll(() => database[Symbol.asyncDispose]());

const submit = (values: Partial<CommentValues> = {}, parentId: string | null = null, article = articleId) =>
  submitComment(
    { readerDb: database.reader, seal: testSeal },
    { articleId: article, parentId, values: { ...goodForm, ...values } },
  );

const stored = (comment: string) =>
  database.newsroom.selectFrom('comments').selectAll().where('body', '=', comment).execute();

test.each([
  ['its edition closed comments', { comments: 'closed' }],
  ['its edition has none', { comments: 'off' }],
  ['its days for comments are over', { commentDays: 1 }],
] as const)('a comment is not taken where %s', async (_where, rules) => {
  const setEdition = (to: { comments?: 'open' | 'closed' | 'off'; commentDays?: number | null }) =>
    database.newsroom.updateTable('editions').set(to).where('code', '=', 'en').execute();
  const longAgo = await liveStory(database.newsroom, new Date(Date.now() - 25 * 3_600_000));
  await setEdition(rules);
  expect(await submit({ comment: 'Too late.' }, null, longAgo)).toEqual({ kind: 'closed' });
  expect(await stored('Too late.')).toEqual([]);
  await setEdition({ comments: 'open', commentDays: 2 });
  expect(await submit({ comment: 'In time.' }, null, longAgo)).toEqual({ kind: 'held' });
  await setEdition({ commentDays: null });
});

describe('a good comment', () => {
  test('waits, tidied, with its address sealed and nowhere to be read', async () => {
    expect(await submit({ comment: 'First\u202e.', website: 'HTTPS://Nadia.example.org/é"' })).toEqual({
      kind: 'held',
    });
    const [row] = await stored('First.');
    expect(row).toMatchObject({
      articleId,
      parentId: null,
      authorName: 'Nadia Haddad',
      website: 'https://nadia.example.org/%C3%A9%22',
      status: 'pending',
      decidedAt: null,
    });
    if (!row) throw new Error('not stored');
    expect(testSeal.open(row.emailSealed, emailContext(row.id))).toBe(goodForm.email);
    expect(row.emailLookup).toEqual(testSeal.lookup('secret.nadia@example.org'));
    const everything = await sql<{ row: string }>`select comments::text as row from comments`.execute(
      database.owner,
    );
    expect(everything.rows).not.toHaveLength(0);
    for (const bytes of [goodForm.email, goodForm.email.toLowerCase()]) {
      expect(JSON.stringify(everything.rows)).not.toContain(bytes);
      expect(JSON.stringify(everything.rows)).not.toContain(Buffer.from(bytes).toString('hex'));
    }
  });

  test('is not public before somebody decides', async () => {
    await submit({ comment: 'Not yet.' });
    const live = await database.reader.selectFrom('liveComments').selectAll().execute();
    expect(live).toEqual([]);
  });

  test('sent many times at once is one', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => submit({ comment: 'Twice.' })));
    await submit({ comment: ' Twice.\r\n', email: goodForm.email.toUpperCase() });
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['held']));
    expect(await stored('Twice.')).toHaveLength(1);
  });

  test('of another writer, or below another story, is another comment', async () => {
    await submit({ comment: 'Same words.' });
    await submit({ comment: 'Same words.', email: 'other@example.org' });
    await submit({ comment: 'Same words.' }, null, await liveStory(database.newsroom));
    expect(await stored('Same words.')).toHaveLength(3);
  });
});

describe('what is not taken', () => {
  test('bad fields, with the form in order', async () => {
    expect(await submit({ name: ' ', email: 'x', comment: ' a ' })).toEqual({
      kind: 'invalid',
      errors: { name: 'nameMissing', email: 'emailInvalid' },
      isParentGone: false,
      values: { ...goodForm, name: '', email: 'x', comment: 'a' },
    });
  });

  test.each(['nosuchstory', '', "' or true --"])(
    'a comment on a story that is not public: %j',
    async (id) => {
      expect(await submit({ comment: 'On nothing.' }, null, id)).toEqual({ kind: 'no-story' });
      expect(await stored('On nothing.')).toEqual([]);
    },
  );

  test('an answer to what is not public, not there, or below another story', async () => {
    await submit({ comment: 'Pending parent.' });
    await submit({ comment: 'Parent elsewhere.' }, null, await liveStory(database.newsroom));
    const [pending] = await stored('Pending parent.');
    const [elsewhere] = await stored('Parent elsewhere.');
    await decideComment(database.newsroom, {
      commentId: elsewhere?.id ?? '',
      verdict: 'approved',
      actor: 'test',
    });
    for (const parent of [pending?.id ?? '', elsewhere?.id ?? '', 'nosuchcomment']) {
      expect(await submit({ comment: 'An answer.', name: '' }, parent)).toMatchObject({
        kind: 'invalid',
        errors: { name: 'nameMissing' },
        isParentGone: true,
      });
    }
    expect(await stored('An answer.')).toEqual([]);
  });

  test('an answer to a public comment is taken', async () => {
    await submit({ comment: 'Public parent.' });
    const [parent] = await stored('Public parent.');
    const parentId = parent?.id ?? '';
    await decideComment(database.newsroom, { commentId: parentId, verdict: 'approved', actor: 'test' });
    expect(await submit({ comment: 'A good answer.' }, parentId)).toEqual({ kind: 'held' });
    expect((await stored('A good answer.'))[0]).toMatchObject({ parentId });
  });

  test('when the database refuses, the error does not tell the address', async () => {
    await sql`alter table comments add constraint test_refusal check (author_name <> 'Refused')`.execute(
      database.owner,
    );
    const error = await submit({ name: 'Refused' }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    const told = inspect(error, { depth: null, showHidden: true });
    expect(told).toContain('test_refusal');
    expect(told.toLowerCase()).not.toContain('secret.nadia');
    expect(told).not.toContain(Buffer.from(goodForm.email).toString('hex'));
  });
});

describe('the reader role', () => {
  const columns = 'id, article_id, author_name, email_sealed, email_lookup, body, fingerprint';
  const values = "'x1', 'a', 'n', '\\x00', '\\x00', 'b', '\\x01'";

  test.each([
    'select count(*) from comments',
    'select email_sealed from comments limit 1',
    'select email_lookup from comments limit 1',
    'select c from comments c',
    'table comments',
    "select query_to_xml('select * from comments', true, true, '')",
    "update comments set status = 'approved'",
    'delete from comments',
    'truncate comments',
    `insert into comments (${columns}) values (${values}) returning body`,
    `insert into comments (${columns}) values (${values}) returning email_sealed`,
    `insert into comments (${columns}) values (${values}) on conflict (fingerprint) do update set body = 'x'`,
    `insert into comments (${columns}, status) values (${values}, 'approved')`,
    `insert into comments (${columns}, submitted_at) values (${values}, now())`,
    "insert into live_comments values ('x', 'a', null, 'n', null, 'b', now())",
    'delete from live_comments',
    'copy comments to stdout',
    'create temporary table t as select * from comments',
    "do $$ declare b text; begin select body into b from comments limit 1; raise notice '%', b; end $$",
  ])('cannot: %s', async (statement) => {
    const client = new pg.Client({ connectionString: database.urls.reader });
    await client.connect();
    try {
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });
});
