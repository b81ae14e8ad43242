import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { NotFound } from '../domain/errors.ts';
import { requests } from '../domain/refusals/requests.ts';
import { decideComment } from './decide-comment.ts';
import { importComment } from './import-comment.ts';
import { goodForm, liveStory, testSeal } from './live-story.test-support.ts';

let database: TestDatabase;
let articleId: string;
let written = 0;

beforeAll(async () => {
  database = await testDatabase();
  articleId = await liveStory(database.newsroom);
});
afterAll(() => database[Symbol.asyncDispose]());

function pending(): Promise<string> {
  written += 1;
  return importComment(
    { db: database.newsroom, seal: testSeal },
    {
      articleId,
      parentId: null,
      name: goodForm.name,
      email: goodForm.email,
      website: null,
      body: `Comment ${written}.`,
      submittedAt: new Date('2026-11-24T09:00:00.000Z'),
    },
  );
}

const decide = (commentId: string, verdict: 'approved' | 'rejected', reason?: string) =>
  decideComment(database.newsroom, { commentId, verdict, actor: 'Ada', reason });
const live = (id: string) =>
  database.reader.selectFrom('liveComments').selectAll().where('id', '=', id).executeTakeFirst();
const row = (id: string) =>
  database.newsroom.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const events = (id: string) =>
  database.newsroom.selectFrom('events').selectAll().where('subject', '=', id).orderBy('id').execute();

describe('approving', () => {
  test('shows the comment with the time it was written, and nothing of the address', async () => {
    const id = await pending();
    expect(await decide(id, 'approved')).toBe('decided');
    expect(await live(id)).toEqual({
      id,
      articleId,
      parentId: null,
      authorName: goodForm.name,
      website: null,
      body: `Comment ${written}.`,
      at: new Date('2026-11-24T09:00:00.000Z'),
    });
    expect(await row(id)).toMatchObject({ status: 'approved', decidedBy: 'Ada', reason: null });
  });

  test('tells the pages of the story, once, without the address', async () => {
    const id = await pending();
    await decide(id, 'approved');
    expect(await decide(id, 'approved')).toBe('unchanged');
    const told = await events(id);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      kind: 'comment.approved',
      touches: [{ key: `comments:${articleId}` }],
      isPublic: true,
    });
    expect(JSON.stringify(told).toLowerCase()).not.toContain('example.org');
    const seen = await database.reader.selectFrom('liveEvents').selectAll().execute();
    expect(seen.map((event) => event.id)).toContain(told[0]?.id);
  });

  test('by several at once is one decision', async () => {
    const id = await pending();
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => decide(id, 'approved')));
    expect(outcomes.filter((outcome) => outcome === 'decided')).toHaveLength(1);
    expect(await events(id)).toHaveLength(1);
  });
});

describe('rejecting', () => {
  test('keeps a waiting comment away, with the reason, and makes no page anew', async () => {
    const id = await pending();
    expect(await decide(id, 'rejected', ' Off topic. ')).toBe('decided');
    expect(await live(id)).toBeUndefined();
    expect(await row(id)).toMatchObject({ status: 'rejected', reason: 'Off topic.' });
    expect(await events(id)).toMatchObject([{ kind: 'comment.rejected', touches: [], isPublic: false }]);
  });

  test('takes a public comment away, and it can come back', async () => {
    const id = await pending();
    await decide(id, 'approved');
    await decide(id, 'rejected');
    expect(await live(id)).toBeUndefined();
    expect((await events(id)).at(-1)).toMatchObject({
      touches: [{ key: `comments:${articleId}` }],
      isPublic: true,
    });
    await decide(id, 'approved');
    expect(await live(id)).toMatchObject({ id });
  });
});

test('a comment that is not there is not decided', async () => {
  await expect(decide('nosuchcomment', 'approved')).rejects.toThrow(
    new NotFound(requests.comment_unknown({ id: 'nosuchcomment' })),
  );
});

test('a decision is undone whole with the transaction around it', async () => {
  const id = await pending();
  const failing = database.newsroom.transaction().execute(async (transaction) => {
    await decideComment(transaction, { commentId: id, verdict: 'approved', actor: 'Ada' });
    throw new Error('later');
  });
  await expect(failing).rejects.toThrow('later');
  expect(await live(id)).toBeUndefined();
  expect(await row(id)).toMatchObject({ status: 'pending', decidedAt: null });
  expect(await events(id)).toEqual([]);
});
