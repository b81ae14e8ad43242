import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PublishingContext } from '../../src/publishing/publish-story.ts';
import { publishNextDue } from '../../src/publishing/schedule/publish-due.ts';
import type { StaffMember } from '../support/add-staff.ts';
import { type DeskHouse, openDesk, paragraph, silent } from '../support/desk.ts';
import { keepSchedules } from '../support/keep-schedules.ts';

// The database's clock decides and cannot be set from here. So a schedule is brought before it: what was due an hour
// ago while nobody ran is a row that says so.

let house: DeskHouse;
let editor: StaffMember;

beforeAll(async () => {
  house = await openDesk();
  editor = await house.hire('Edith', 'editor');
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(async () => {
  await house.database.owner.deleteFrom('schedules').execute();
  await house.database.owner.deleteFrom('alarms').execute();
});

const worker = (): PublishingContext & { readonly log: never } => ({ ...house.publishing, log: silent });

/** Does everything that is due, as one process. */
async function work(ctx = worker()): Promise<number> {
  let many = 0;
  while (await publishNextDue(ctx)) many += 1;
  return many;
}

interface Waiting {
  readonly articleId: string;
  readonly schedule: number;
}

async function scheduled(headline: string, policy = 'newest', at = '2030-01-01T06:00:00Z'): Promise<Waiting> {
  const articleId = await house.write({ headline });
  const path = `/api/articles/${articleId}/schedule`;
  const answer = await house.ask(editor, 'POST', path, { time: { at }, policy });
  expect(answer.status).toBe(200);
  return { articleId, schedule: (answer.body as { schedule: number }).schedule };
}

/** Brings its second `seconds` before this moment. */
async function makeDue({ schedule }: Waiting, seconds: number): Promise<void> {
  await sql`update schedules set due_at = clock_timestamp() - ${seconds} * interval '1 second' where id = ${schedule}`.execute(
    house.database.owner,
  );
}

const publications = (articleId: string) =>
  house.database.newsroom
    .selectFrom('publications')
    .select(['id', 'kind', 'actor', 'at'])
    .where('articleId', '=', articleId)
    .orderBy('id')
    .execute();
const stateOf = async ({ schedule }: Waiting) =>
  house.database.newsroom
    .selectFrom('schedules')
    .select(['state', 'reason', 'version', 'attempts', 'dueAt', 'kind'])
    .where('id', '=', schedule)
    .executeTakeFirstOrThrow();
const isLive = async (articleId: string) =>
  (await house.database.reader.selectFrom('liveArticles').select('id').where('id', '=', articleId).execute())
    .length === 1;
const alarms = async () =>
  (await house.ask(editor, 'GET', '/api/alarms')).body as { kind: string; articleId: string; data: object }[];

describe('at its second', () => {
  test('a story is live within a second of it, and never before', async () => {
    await using _running = keepSchedules(house);
    const at = new Date(Date.now() + 2_000).toISOString();
    const waiting = await scheduled('On the dot', 'newest', at);
    await expect.poll(() => isLive(waiting.articleId), { timeout: 10_000, interval: 20 }).toBe(true);
    const [published] = await publications(waiting.articleId);
    const { firstPublishedAt } = await house.database.reader
      .selectFrom('liveArticles')
      .select('firstPublishedAt')
      .where('id', '=', waiting.articleId)
      .executeTakeFirstOrThrow();
    const { dueAt, state } = await stateOf(waiting);
    expect(dueAt.toISOString()).toBe(at);
    expect(published?.actor).toBe('Edith');
    expect(state).toBe('published');
    expect(firstPublishedAt.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
  });

  test('what is not due stays where it is', async () => {
    const waiting = await scheduled('Not yet');
    expect(await work()).toBe(0);
    expect(await isLive(waiting.articleId)).toBe(false);
    expect(await house.state(editor, waiting.articleId)).toMatchObject({
      lifecycle: 'scheduled',
      schedule: { dueAt: '2030-01-01T06:00:00.000Z', state: 'waiting', version: 1 },
    });
  });

  test('a moment that is over is not taken', async () => {
    const articleId = await house.write({ headline: 'Yesterday' });
    const time = { at: '2020-01-01T00:00:00Z' };
    const answer = await house.ask(editor, 'POST', `/api/articles/${articleId}/schedule`, { time });
    expect(answer).toMatchObject({ status: 422, body: { type: 'urn:masthead:invalid_input' } });
  });
});

describe('nobody ran when it was due', () => {
  test('it is published at the start, in the order of the times, and the desk is told how late', async () => {
    const [third, first, second] = [await scheduled('C'), await scheduled('A'), await scheduled('B')];
    await makeDue(third, 600);
    await makeDue(first, 7200);
    await makeDue(second, 3600);
    expect(await work()).toBe(3);
    const done = await Promise.all([first, second, third].map(({ articleId }) => publications(articleId)));
    const ids = done.flatMap((each) => each.map(({ id }) => id));
    expect(ids).toHaveLength(3);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    const late = await alarms();
    expect(late.map(({ kind, articleId }) => [kind, articleId]).reverse()).toEqual(
      [first, second, third].map(({ articleId }) => ['schedule_late', articleId]),
    );
    expect(late.at(-1)?.data).toMatchObject({ seconds: 7200 });
  });

  test('one that was late by less than a second raises nothing', async () => {
    await makeDue(await scheduled('Just now'), 0);
    expect(await work()).toBe(1);
    expect(await alarms()).toEqual([]);
  });

  test('an alarm stands until somebody of the desk has seen it', async () => {
    const sport = await house.hire('Sven', 'desk_editor', [{ edition: 'en', section: 'sport' }]);
    await makeDue(await scheduled('Late'), 30);
    await work();
    const [alarm] = (await house.ask(editor, 'GET', '/api/alarms')).body as {
      id: number;
      headline: string;
    }[];
    expect(alarm).toMatchObject({ headline: 'Late', kind: 'schedule_late' });
    expect((await house.ask(sport, 'GET', '/api/alarms')).body).toEqual([]);
    expect((await house.ask(sport, 'POST', `/api/alarms/${alarm?.id}/seen`)).status).toBe(403);
    expect((await house.ask(editor, 'POST', `/api/alarms/${alarm?.id}/seen`)).status).toBe(204);
    expect((await house.ask(editor, 'POST', `/api/alarms/${alarm?.id}/seen`)).status).toBe(404);
    expect((await house.ask(editor, 'POST', '/api/alarms/x/seen')).status).toBe(404);
    expect(await alarms()).toEqual([]);
  });
});

describe('several workers', () => {
  test('publish each story once', async () => {
    const waiting = [];
    for (let n = 0; n < 12; n += 1) waiting.push(await scheduled(`Many ${n}`));
    for (const [n, each] of waiting.entries()) await makeDue(each, 100 - n);
    const done = await Promise.all(Array.from({ length: 4 }, () => work()));
    expect(done.reduce((sum, many) => sum + many, 0)).toBe(12);
    for (const { articleId } of waiting) {
      expect((await publications(articleId)).map(({ kind }) => kind)).toEqual(['published']);
      const events = await house.database.newsroom
        .selectFrom('events')
        .select('id')
        .where('subject', '=', articleId)
        .where('kind', '=', 'article.published')
        .execute();
      expect(events).toHaveLength(1);
    }
  });

  test('two at once that run on their own leave nothing and double nothing', async () => {
    const waiting = await Promise.all(Array.from({ length: 6 }, (_, n) => scheduled(`Both ${n}`)));
    for (const each of waiting) await makeDue(each, 5);
    await using _one = keepSchedules(house);
    await using _other = keepSchedules(house);
    for (const { articleId } of waiting) {
      await expect.poll(() => isLive(articleId), { timeout: 10_000, interval: 20 }).toBe(true);
    }
    for (const { articleId } of waiting) expect(await publications(articleId)).toHaveLength(1);
  });
});

describe('something comes between', () => {
  test('a worker that dies in the middle has published nothing, and the next one does', async () => {
    const waiting = await scheduled('Cut off');
    await makeDue(waiting, 0);
    const dying = worker();
    const { moveLifecycle } = dying.needs;
    const needs = {
      ...dying.needs,
      // The last thing before the event: everything else is written, nothing is committed.
      moveLifecycle: async (...given: Parameters<typeof moveLifecycle>) => {
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(given[0]);
      },
    };
    expect(await publishNextDue({ ...dying, needs })).toBe(true);
    expect(await isLive(waiting.articleId)).toBe(false);
    expect(await publications(waiting.articleId)).toEqual([]);
    expect(await stateOf(waiting)).toMatchObject({ state: 'waiting', attempts: 1 });
    // Its time to wait is over. What is wrong the next time would be hidden by one more try: it is shown here.
    await sql`update schedules set retry_at = null where id = ${waiting.schedule}`.execute(
      house.database.owner,
    );
    const told: unknown[] = [];
    const log = { info() {}, error: (...what: unknown[]) => told.push(what) } as never;
    expect(await work({ ...worker(), log })).toBe(1);
    expect(told).toEqual([]);
    expect(await publications(waiting.articleId)).toHaveLength(1);
  });

  test('what goes wrong each time is given up in the end, and the desk is told', async () => {
    const waiting = await scheduled('Cursed');
    await makeDue(waiting, 0);
    const broken = worker();
    const needs = { ...broken.needs, releasePictures: () => Promise.reject(new Error('no disk')) };
    for (let tries = 0; tries < 8; tries += 1) {
      expect(await publishNextDue({ ...broken, needs })).toBe(true);
      await sql`update schedules set retry_at = null where id = ${waiting.schedule}`.execute(
        house.database.owner,
      );
    }
    expect(await stateOf(waiting)).toMatchObject({ state: 'failed' });
    expect(await alarms()).toMatchObject([{ kind: 'schedule_failed', articleId: waiting.articleId }]);
    expect((await house.state(editor, waiting.articleId)).lifecycle).toBe('ready');
  });

  test('a gate that closed meanwhile stops that story alone, with its reason', async () => {
    const [held, other] = [await scheduled('Held back'), await scheduled('Free')];
    const hold = `/api/articles/${held.articleId}/hold`;
    await house.ask(editor, 'PUT', hold, { reason: 'A writ has come.' });
    await makeDue(held, 2);
    await makeDue(other, 1);
    expect(await work()).toBe(2);
    expect(await isLive(other.articleId)).toBe(true);
    expect(await isLive(held.articleId)).toBe(false);
    expect(await house.state(editor, held.articleId)).toMatchObject({
      lifecycle: 'ready',
      schedule: { state: 'failed', reason: expect.stringContaining('A writ has come.') },
    });
    expect(await alarms()).toContainEqual(
      expect.objectContaining({ kind: 'schedule_failed', articleId: held.articleId }),
    );
  });

  test('a story that somebody writes in at its second waits for them, not for ever', async () => {
    const waiting = await scheduled('In hand');
    await makeDue(waiting, 0);
    await house.database.newsroom.transaction().execute(async (transaction) => {
      await house.publishing.needs.lockStory(transaction, waiting.articleId);
      expect(await work()).toBe(0);
    });
    expect(await work()).toBe(1);
  });
});

describe('what is published', () => {
  test('newest: the words of its second', async () => {
    const waiting = await scheduled('Old words');
    await house.write({ headline: 'New words', articleId: waiting.articleId });
    await makeDue(waiting, 0);
    await work();
    const row = await house.database.reader
      .selectFrom('liveArticles')
      .select('headline')
      .where('id', '=', waiting.articleId)
      .executeTakeFirstOrThrow();
    expect(row.headline).toBe('New words');
  });

  test('unchanged: those that stood when it was set, and nothing if they changed', async () => {
    const [kept, changed] = [await scheduled('Kept', 'unchanged'), await scheduled('Changed', 'unchanged')];
    await house.write({ headline: 'Changed', articleId: changed.articleId, body: [paragraph('Not so.')] });
    await makeDue(kept, 2);
    await makeDue(changed, 1);
    expect(await work()).toBe(2);
    expect(await isLive(kept.articleId)).toBe(true);
    expect(await isLive(changed.articleId)).toBe(false);
    expect(await stateOf(changed)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('has changed since it was scheduled'),
    });
  });

  test('by hand before its second: the schedule is done, and does nothing more', async () => {
    const waiting = await scheduled('Sooner');
    expect((await house.ask(editor, 'POST', `/api/articles/${waiting.articleId}/publish`)).status).toBe(200);
    expect(await stateOf(waiting)).toMatchObject({ state: 'published' });
    await makeDue(waiting, 0);
    expect(await work()).toBe(0);
    expect(await publications(waiting.articleId)).toHaveLength(1);
  });
});

describe('changing and cancelling', () => {
  const change = (waiting: Waiting, version: number, at: string) =>
    house.ask(editor, 'PUT', `/api/articles/${waiting.articleId}/schedules/${waiting.schedule}`, {
      time: { at },
      version,
    });
  const cancel = (waiting: Waiting, version: number) => {
    const path = `/api/articles/${waiting.articleId}/schedules/${waiting.schedule}?version=${version}`;
    return house.ask(editor, 'DELETE', path);
  };

  test('are done to exactly what was seen', async () => {
    const waiting = await scheduled('Change me');
    expect((await change(waiting, 1, '2031-01-01T06:00:00Z')).status).toBe(204);
    const stale = await change(waiting, 1, '2032-01-01T06:00:00Z');
    expect(stale).toMatchObject({
      status: 409,
      body: { title: expect.stringContaining('changed by Edith') },
    });
    expect((await cancel(waiting, 1)).status).toBe(409);
    expect((await stateOf(waiting)).dueAt.toISOString()).toBe('2031-01-01T06:00:00.000Z');
    expect((await cancel(waiting, 2)).status).toBe(204);
    expect((await cancel(waiting, 2)).status).toBe(409);
    expect((await house.state(editor, waiting.articleId)).lifecycle).toBe('ready');
    await makeDue(waiting, 0);
    expect(await work()).toBe(0);
  });

  test('a schedule of another story is not changed through this one', async () => {
    const [one, other] = [await scheduled('One'), await scheduled('Other')];
    const crossed = { articleId: one.articleId, schedule: other.schedule };
    expect((await cancel(crossed, 1)).status).toBe(409);
    expect(await stateOf(other)).toMatchObject({ state: 'waiting' });
  });

  test('against its second: either it is cancelled and never shown, or published and not cancelled', async () => {
    const ends = new Set<string>();
    for (let round = 0; round < 16; round += 1) {
      const waiting = await scheduled(`Race ${round}`);
      await makeDue(waiting, 0);
      const jobs = [() => cancel(waiting, 1).then(({ status }) => status), () => work()];
      const order = round % 2 === 0 ? jobs : jobs.toReversed();
      await Promise.all(order.map((job) => job()));
      await work();
      const { state } = await stateOf(waiting);
      ends.add(state);
      expect(await isLive(waiting.articleId), state).toBe(state === 'published');
      expect(await publications(waiting.articleId)).toHaveLength(state === 'published' ? 1 : 0);
    }
    expect([...ends].every((end) => end === 'published' || end === 'cancelled')).toBe(true);
  });

  test('two who change at once: one is told', async () => {
    const waiting = await scheduled('Contested');
    const answers = await Promise.all([
      change(waiting, 1, '2031-01-01T06:00:00Z'),
      change(waiting, 1, '2032-01-01T06:00:00Z'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });

  test('a spiked story does not publish itself', async () => {
    const waiting = await scheduled('Spiked');
    const path = `/api/articles/${waiting.articleId}`;
    expect((await house.ask(editor, 'POST', `${path}/spike`, { reason: 'Not ours.' })).status).toBe(204);
    await makeDue(waiting, 0);
    expect(await work()).toBe(0);
    expect((await house.ask(editor, 'POST', `${path}/recover`)).status).toBe(204);
    expect((await house.state(editor, waiting.articleId)).lifecycle).toBe('draft');
  });
});
