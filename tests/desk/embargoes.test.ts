import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wallTime } from '../../src/publishing/desk/moment-of.ts';
import { publishNextDue } from '../../src/publishing/schedule/publish-due.ts';
import type { StaffMember } from '../support/add-staff.ts';
import { type DeskHouse, openDesk, silent } from '../support/desk.ts';

let house: DeskHouse;
let editor: StaffMember;

beforeAll(async () => {
  house = await openDesk();
  editor = await house.hire('Edith', 'editor');
});
afterAll(() => house[Symbol.asyncDispose]());

describe('embargoes', () => {
  const embargo = (articleId: string, at: string) =>
    house.ask(editor, 'PUT', `/api/articles/${articleId}/embargo`, { until: { at } });

  test('nobody publishes before its second, and nothing', async () => {
    const articleId = await house.write({ headline: 'Embargoed' });
    expect((await embargo(articleId, '2030-01-01T06:00:00Z')).status).toBe(204);
    const refused = await house.ask(editor, 'POST', `/api/articles/${articleId}/publish`);
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:masthead:embargoed' } });
    const early = { time: { at: '2029-12-31T23:59:59Z' } };
    const path = `/api/articles/${articleId}/schedule`;
    expect((await house.ask(editor, 'POST', path, early)).status).toBe(422);
    expect((await house.ask(editor, 'POST', path, { time: null })).status).toBe(200);
    expect(await house.state(editor, articleId)).toMatchObject({
      embargo: { until: '2030-01-01T06:00:00.000Z' },
      schedule: { kind: 'embargo', dueAt: '2030-01-01T06:00:00.000Z' },
    });
  });

  test('is made longer, and what waits for it moves with it; to make it shorter is to lift it', async () => {
    const articleId = await house.write({ headline: 'Longer' });
    await embargo(articleId, '2030-01-01T06:00:00Z');
    await house.ask(editor, 'POST', `/api/articles/${articleId}/schedule`, { time: null });
    expect((await embargo(articleId, '2029-01-01T06:00:00Z')).status).toBe(409);
    expect((await embargo(articleId, '2031-01-01T06:00:00Z')).status).toBe(204);
    expect(await house.state(editor, articleId)).toMatchObject({
      schedule: { dueAt: '2031-01-01T06:00:00.000Z', version: 2 },
    });
    const desk = await house.hire('Wanda', 'desk_editor', [{ edition: 'en', section: null }]);
    const lift = `/api/articles/${articleId}/embargo/lift`;
    expect((await house.ask(desk, 'POST', lift, { reason: 'It is out.' })).status).toBe(403);
    expect((await house.ask(editor, 'POST', lift, { reason: ' ' })).status).toBe(422);
    expect((await house.ask(editor, 'POST', lift, { reason: 'It is out.' })).status).toBe(204);
    expect((await house.ask(editor, 'POST', lift, { reason: 'It is out.' })).status).toBe(409);
    const state = await house.state(editor, articleId);
    expect(state).toMatchObject({ embargo: null, schedule: { kind: 'schedule' } });
    expect(state.history[0]).toMatchObject({ kind: 'embargo_lifted', note: 'It is out.' });
  });

  test('is not set over readers, nor over an earlier schedule', async () => {
    const live = await house.write({ headline: 'Live' });
    await house.ask(editor, 'POST', `/api/articles/${live}/publish`);
    expect((await embargo(live, '2030-01-01T06:00:00Z')).status).toBe(409);
    const articleId = await house.write({ headline: 'Before' });
    const time = { at: '2030-01-01T06:00:00Z' };
    await house.ask(editor, 'POST', `/api/articles/${articleId}/schedule`, { time });
    expect((await embargo(articleId, '2031-01-01T06:00:00Z')).status).toBe(409);
  });

  test('a schedule that somehow comes before it fails, and is told of', async () => {
    const articleId = await house.write({ headline: 'Clash' });
    await embargo(articleId, '2030-01-01T06:00:00Z');
    const path = `/api/articles/${articleId}/schedule`;
    const { body } = await house.ask(editor, 'POST', path, { time: null });
    const { schedule } = body as { schedule: number };
    await sql`update schedules set due_at = clock_timestamp() where id = ${schedule}`.execute(
      house.database.owner,
    );
    expect(await publishNextDue({ ...house.publishing, log: silent })).toBe(true);
    expect(await house.state(editor, articleId)).toMatchObject({
      live: null,
      lifecycle: 'ready',
      schedule: { state: 'failed', reason: expect.stringContaining('under embargo') },
    });
    const { body: alarms } = await house.ask(editor, 'GET', '/api/alarms');
    expect(alarms).toMatchObject([{ kind: 'schedule_failed', articleId }]);
  });
});

describe('wall time', () => {
  test.each([
    ['2026-12-01T06:00', 'Europe/Berlin', '2026-12-01T05:00:00.000Z'],
    ['2026-07-01T06:00', 'Europe/Berlin', '2026-07-01T04:00:00.000Z'],
    ['2026-03-29T01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T01:59', 'Europe/Berlin', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['2026-06-01T12:00', 'Africa/Cairo', '2026-06-01T09:00:00.000Z'],
    ['2026-06-01T12:00', 'Asia/Kathmandu', '2026-06-01T06:15:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(wallTime(local, zone).toISOString()).toBe(instant);
  });

  test.each([
    ['2026-03-29T02:30', 'an hour that is left out'],
    ['2026-10-25T02:30', 'an hour that comes twice'],
    ['2026-02-30T06:00', 'a day that is not'],
    ['2026-12-01T25:00', 'an hour that is not'],
  ])('%s is not taken: %s', (local) => {
    expect(() => wallTime(local, 'Europe/Berlin')).toThrow(/no such time, or there are two/);
  });

  test('of the edition that the story is of', async () => {
    await house.database.owner
      .updateTable('editions')
      .set({ timeZone: 'Africa/Cairo' })
      .where('code', '=', 'ar')
      .execute();
    const articleId = await house.write({
      headline: 'صباح الخير',
      meta: { edition: 'ar', language: 'ar', direction: 'rtl' },
    });
    const path = `/api/articles/${articleId}/schedule`;
    const answer = await house.ask(editor, 'POST', path, { time: { local: '2030-01-01T06:00' } });
    expect(answer.status).toBe(200);
    expect(await house.state(editor, articleId)).toMatchObject({
      edition: { timeZone: 'Africa/Cairo' },
      schedule: { dueAt: '2030-01-01T04:00:00.000Z' },
    });
    const bad = await house.ask(editor, 'POST', path, { time: { local: 'tomorrow' } });
    expect(bad.status).toBe(422);
  });
});
