import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publishNextDue } from '../../src/publishing/schedule/publish-due.ts';
import type { StaffMember } from '../support/add-staff.ts';
import { type DeskHouse, openDesk, silent } from '../support/desk.ts';

// The update of a live story waits for its second as a draft does: schedules.test.ts holds what is true of both.

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

/** Does everything that is due. */
async function work(): Promise<number> {
  let many = 0;
  while (await publishNextDue({ ...house.publishing, log: silent })) many += 1;
  return many;
}

/** Brings a second `seconds` before this moment. */
async function makeDue({ schedule }: { readonly schedule: number }, seconds: number): Promise<void> {
  await sql`update schedules set due_at = clock_timestamp() - ${seconds} * interval '1 second' where id = ${schedule}`.execute(
    house.database.owner,
  );
}

const stateOf = ({ schedule }: { readonly schedule: number }) =>
  house.database.newsroom
    .selectFrom('schedules')
    .select(['state', 'reason', 'version', 'kind'])
    .where('id', '=', schedule)
    .executeTakeFirstOrThrow();
const alarms = async () => (await house.ask(editor, 'GET', '/api/alarms')).body;

const words = async (articleId: string) =>
  house.database.reader
    .selectFrom('liveArticles')
    .select(['headline', 'updatedAt', 'firstPublishedAt'])
    .where('id', '=', articleId)
    .executeTakeFirst();

/** Live as `First words`, with an update that waits. */
async function waitingUpdate(more: object = {}) {
  const articleId = await house.write({ headline: 'First words' });
  const path = `/api/articles/${articleId}`;
  expect((await house.ask(editor, 'POST', `${path}/publish`)).status).toBe(200);
  await house.write({ headline: 'Second words', articleId });
  const time = { at: '2030-01-01T06:00:00Z' };
  const answer = await house.ask(editor, 'POST', `${path}/schedule`, { time, ...more });
  expect(answer.status).toBe(200);
  return { articleId, path, schedule: (answer.body as { schedule: number }).schedule };
}

test('goes out at its second, also when nobody ran then, and is dated by it', async () => {
  const waiting = await waitingUpdate({ update: { note: 'Adds the count.' } });
  const before = await house.state(editor, waiting.articleId);
  expect(before).toMatchObject({ lifecycle: 'published', schedule: { kind: 'update', state: 'waiting' } });
  expect(await work()).toBe(0);
  expect((await words(waiting.articleId))?.headline).toBe('First words');
  await makeDue(waiting, 60);
  expect(await work()).toBe(1);
  const after = await words(waiting.articleId);
  expect(after?.headline).toBe('Second words');
  expect(after?.updatedAt.getTime()).toBeGreaterThan(after?.firstPublishedAt.getTime() ?? Infinity);
  expect(await stateOf(waiting)).toMatchObject({ state: 'published' });
  const { history, lifecycle } = await house.state(editor, waiting.articleId);
  expect(lifecycle).toBe('published');
  expect(history[0]).toMatchObject({ kind: 'updated', actor: 'Edith', note: 'Adds the count.' });
  expect(await alarms()).toMatchObject([{ kind: 'schedule_late' }]);
});

test('can be of a minor kind, which shows no new date', async () => {
  const waiting = await waitingUpdate({ update: { minorKind: 'spelling' } });
  const before = await words(waiting.articleId);
  await makeDue(waiting, 0);
  expect(await work()).toBe(1);
  expect(await words(waiting.articleId)).toMatchObject({
    ...{ headline: 'Second words', updatedAt: before?.updatedAt },
  });
  const { path } = waiting;
  const unknown = { time: { at: '2030-01-01T06:00:00Z' }, update: { minorKind: 'nosuch' } };
  await house.write({ headline: 'Third words', articleId: waiting.articleId });
  expect((await house.ask(editor, 'POST', `${path}/schedule`, unknown)).status).toBe(422);
});

test('is one at a time, changed and cancelled as it was seen, and the story stays as readers have it', async () => {
  const { path, ...waiting } = await waitingUpdate();
  const time = { at: '2031-01-01T06:00:00Z' };
  expect((await house.ask(editor, 'POST', `${path}/schedule`, { time })).status).toBe(409);
  const one = `${path}/schedules/${waiting.schedule}`;
  const change = { time, version: 1, update: { note: 'Later.' } };
  expect((await house.ask(editor, 'PUT', one, change)).status).toBe(204);
  expect((await house.ask(editor, 'DELETE', `${one}?version=1`)).status).toBe(409);
  expect(await stateOf(waiting)).toMatchObject({ kind: 'update', version: 2 });
  expect((await house.ask(editor, 'DELETE', `${one}?version=2`)).status).toBe(204);
  await makeDue(waiting, 0);
  expect(await work()).toBe(0);
  expect((await words(waiting.articleId))?.headline).toBe('First words');
  expect((await house.state(editor, waiting.articleId)).lifecycle).toBe('published');
});

test('is done when somebody updates by hand, and dropped when the story is taken from readers', async () => {
  const [byHand, taken] = [await waitingUpdate(), await waitingUpdate()];
  expect((await house.ask(editor, 'POST', `${byHand.path}/publish`)).status).toBe(200);
  const again = { time: { at: '2031-01-01T06:00:00Z' } };
  // Nothing is left to go out.
  expect((await house.ask(editor, 'POST', `${byHand.path}/schedule`, again)).status).toBe(409);
  expect(await stateOf(byHand)).toMatchObject({ state: 'published' });
  expect((await house.ask(editor, 'POST', `${taken.path}/unpublish`)).status).toBe(204);
  expect(await stateOf(taken)).toMatchObject({ state: 'cancelled', reason: 'unpublished' });
  for (const each of [byHand, taken]) await makeDue(each, 0);
  expect(await work()).toBe(0);
  expect(await words(taken.articleId)).toBeUndefined();
});

test('that a closed gate stops leaves readers what they have, and says why by codes', async () => {
  const waiting = await waitingUpdate();
  await house.ask(editor, 'PUT', `${waiting.path}/hold`, { reason: 'A writ has come.' });
  await makeDue(waiting, 0);
  expect(await work()).toBe(1);
  expect((await words(waiting.articleId))?.headline).toBe('First words');
  const why = { code: 'legal_hold', params: { why: 'A writ has come.' } };
  const cause = { code: 'gates_closed', params: {}, errors: [why] };
  expect(await house.state(editor, waiting.articleId)).toMatchObject({
    lifecycle: 'published',
    schedule: { kind: 'update', state: 'failed', cause },
  });
  expect(await alarms()).toMatchObject([{ kind: 'schedule_failed', cause }]);
  const { history } = await house.state(editor, waiting.articleId);
  expect(history[0]).toMatchObject({ kind: 'schedule_failed', cause });
});
