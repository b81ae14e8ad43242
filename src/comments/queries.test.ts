import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { newId } from '../platform/random.ts';
import { createSeal } from '../platform/seal.ts';
import { decideComment } from './decide-comment.ts';
import { eraseComments } from './erase-comments.ts';
import { importComment } from './import-comment.ts';
import { liveStory, testSeal } from './live-story.test-support.ts';
import { type CommentPage, listComments, liveComments } from './queries.ts';

let database: TestDatabase;
let articleId: string;

beforeAll(async () => {
  database = await testDatabase();
  articleId = await liveStory(database.newsroom);
});
afterAll(() => database[Symbol.asyncDispose]());

/** @param second of one minute */
function written(body: string, second: number, article = articleId): Promise<string> {
  return importComment(
    { db: database.newsroom, seal: testSeal },
    {
      articleId: article,
      parentId: null,
      name: 'Nadia',
      email: `${body}@example.org`,
      website: null,
      body,
      submittedAt: new Date(Date.UTC(2026, 10, 24, 9, 0, second)),
    },
  );
}

const approve = (commentId: string) =>
  decideComment(database.newsroom, { commentId, verdict: 'approved', actor: 'test' });

describe('the moderators’ list', () => {
  test('gives each waiting comment once, the oldest first, over pages and equal times', async () => {
    const seconds = [3, 1, 1, 2, 1, 3, 3];
    for (const [place, second] of seconds.entries()) await written(`c${place}`, second);
    const all = await listComments(database.newsroom, { status: 'pending', limit: 100 });
    const paged = [];
    let page: CommentPage = { status: 'pending', limit: 2 };
    for (let pages = 0; pages < 10; pages += 1) {
      const comments = await listComments(database.newsroom, page);
      paged.push(...comments);
      const after = comments.at(-1);
      if (after) page = { ...page, after };
    }
    expect(paged).toEqual(all);
    expect(new Set(all.map(({ id }) => id)).size).toBe(seconds.length);
    expect(all.map(({ submittedAt }) => submittedAt.getUTCSeconds())).toEqual([1, 1, 1, 2, 3, 3, 3]);
    expect(all[0]).toMatchObject({ articleId, headline: 'The wall holds', status: 'pending', reason: null });
  });

  test('has no address in any form unless it is asked to open them', async () => {
    const page: CommentPage = { status: 'pending', limit: 100 };
    const closed = await listComments(database.newsroom, page);
    expect(closed.flatMap((comment) => Object.keys(comment)).filter((key) => /email/i.test(key))).toEqual([]);
    const open = await listComments(database.newsroom, page, testSeal);
    expect(open.map(({ email }) => email)).toEqual(open.map(({ body }) => `${body}@example.org`));
  });

  test('with the keys of another installation says so instead of showing nonsense', async () => {
    const other = createSeal({ seal: [{ id: 1, key: 'C'.repeat(43) }], lookup: 'B'.repeat(43) });
    await expect(listComments(database.newsroom, { status: 'pending', limit: 1 }, other)).rejects.toThrow(
      /sealed for comments\.email:/,
    );
  });

  test('an address that was moved to another comment does not open', async () => {
    const [one, two] = [await written('victim', 50), await written('thief', 51)];
    const { emailSealed } = await database.owner
      .selectFrom('comments')
      .select('emailSealed')
      .where('id', '=', one)
      .executeTakeFirstOrThrow();
    await database.owner.updateTable('comments').set({ emailSealed }).where('id', '=', two).execute();
    const moved = listComments(database.newsroom, { status: 'pending', limit: 100 }, testSeal);
    await expect(moved).rejects.toThrow(`comments.email:${two}`);
  });

  test('a story that readers lost leaves its comments in the list', async () => {
    const lost = await liveStory(database.newsroom);
    await approve(await written('orphan', 4, lost));
    await database.newsroom.deleteFrom('liveArticles').where('id', '=', lost).execute();
    const approved = await listComments(database.newsroom, { status: 'approved', limit: 100 });
    expect(approved.find(({ body }) => body === 'orphan')).toMatchObject({ headline: null, articleId: lost });
  });
});

describe('what readers see', () => {
  test('approved comments of the story alone, the oldest first', async () => {
    const [story, other] = [await liveStory(database.newsroom), await liveStory(database.newsroom)];
    await approve(await written('later', 9, story));
    await approve(await written('sooner', 8, story));
    await approve(await written('elsewhere', 7, other));
    await written('waiting', 6, story);
    const { comments, count } = await liveComments(database.reader, story);
    expect(comments.map(({ body }) => body)).toEqual(['sooner', 'later']);
    expect(count).toBe(2);
  });

  test('the newest thousand of more, and how many there are', async () => {
    const story = await liveStory(database.newsroom);
    const rows = Array.from({ length: 1_005 }, (_, place) => ({
      id: newId(),
      articleId: story,
      parentId: null,
      authorName: 'Nadia',
      website: null,
      body: String(place),
      at: new Date(Date.UTC(2026, 10, 24, 9, 0, 0, place)),
    }));
    await database.newsroom.insertInto('liveComments').values(rows).execute();
    const { comments, count } = await liveComments(database.reader, story);
    expect(count).toBe(1_005);
    expect(comments).toHaveLength(1_000);
    expect(comments[0]?.body).toBe('5');
    expect(comments.at(-1)?.body).toBe('1004');
  });

  test('nothing of a story whose comments were erased', async () => {
    const story = await liveStory(database.newsroom);
    await approve(await written('erased', 10, story));
    await written('erased while waiting', 11, story);
    await eraseComments(database.newsroom, story, 'test');
    expect(await liveComments(database.reader, story)).toEqual({ comments: [], count: 0 });
    const left = await database.newsroom
      .selectFrom('comments')
      .select('id')
      .where('articleId', '=', story)
      .execute();
    expect(left).toEqual([]);
  });
});

test('importing a comment again gives the one that is here', async () => {
  const first = await written('again', 12);
  expect(await written('again', 13)).toBe(first);
});
