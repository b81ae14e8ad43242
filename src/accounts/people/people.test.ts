import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addStaff, type StaffMember } from '../../../tests/support/add-staff.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { paperNewsroom } from '../../../tests/support/paper-apps.ts';
import { systemClock } from '../../platform/clock.ts';
import { createKey } from '../create-key.ts';
import { verifyKey } from '../verify-key.ts';

let database: TestDatabase;
let app: ReturnType<typeof paperNewsroom>;
let owner: StaffMember;
let second: StaffMember;
let reporter: StaffMember;

beforeAll(async () => {
  database = await testDatabase();
  app = paperNewsroom(database);
});
beforeEach(async () => {
  const db = database.newsroom;
  await db.deleteFrom('apiKeys').execute();
  await db.deleteFrom('staff').execute();
  owner = await addStaff(db, { name: 'Olga', role: 'owner' });
  second = await addStaff(db, { name: 'Otto', role: 'owner' });
  reporter = await addStaff(db, { name: 'Rosa', role: 'reporter' });
});
afterAll(() => database[Symbol.asyncDispose]());

async function ask(who: StaffMember, method: string, path: string, body?: unknown) {
  const answer = await app.request(path, {
    method,
    headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get('content-type') ?? '') && !path.includes('export');
  return { status: answer.status, text, body: text !== '' && isJson ? JSON.parse(text) : null };
}

const change = (who: StaffMember, whom: StaffMember, body: object) =>
  ask(who, 'PATCH', `/api/people/${whom.staffId}`, { version: 1, ...body });
const isSignedIn = async (who: StaffMember) => (await ask(who, 'GET', '/api/people')).status === 200;
const lastEntry = async (who = owner) => (await ask(who, 'GET', '/api/audit')).body.entries[0];

describe('people', () => {
  test('everybody knows who works here; addresses and rights are for who manages them', async () => {
    const { body: seen } = await ask(reporter, 'GET', '/api/people');
    expect(seen.people.map((each: { name: string }) => each.name)).toEqual(['Olga', 'Otto', 'Rosa']);
    expect(Object.keys(seen.people[0]).toSorted()).toEqual(['desks', 'id', 'isSuspended', 'name', 'role']);
    const { body: all } = await ask(owner, 'GET', '/api/people');
    expect(all.people[2]).toMatchObject({
      email: `${reporter.staffId}@newsroom.test`,
      sessions: 1,
      version: 1,
    });
    const { body: found } = await ask(owner, 'GET', '/api/people?q=OS');
    expect(found.people.map((each: { name: string }) => each.name)).toEqual(['Rosa']);
  });

  test('the list is read page by page', async () => {
    for (let n = 0; n < 120; n += 1) await addStaff(database.newsroom, { name: 'Same', role: 'auditor' });
    const { body: first } = await ask(owner, 'GET', '/api/people');
    const { body: rest } = await ask(owner, 'GET', `/api/people?after=${encodeURIComponent(first.next)}`);
    const ids = [...first.people, ...rest.people].map((each: { id: string }) => each.id);
    expect(new Set(ids).size).toBe(123);
    expect(rest.next).toBeNull();
  });

  test('another role ends sessions, stands in the record with both, and counts up the version', async () => {
    const { body } = await change(owner, reporter, {
      role: 'desk_editor',
      desks: [{ edition: 'en', section: 'world' }],
    });
    expect(body).toMatchObject({ role: 'desk_editor', version: 2, sessions: 0 });
    expect(await isSignedIn(reporter)).toBe(false);
    expect(await lastEntry()).toMatchObject({
      action: 'people.changed',
      actor: 'Olga',
      subject: reporter.staffId,
      data: { before: { role: 'reporter', desks: [] }, after: { role: 'desk_editor' } },
    });
  });

  test('a single grant is given without ending sessions, and works at once', async () => {
    const grants = [{ action: 'style.edit', desk: null }];
    expect((await ask(reporter, 'DELETE', '/api/style/rules/x?version=1')).status).toBe(403);
    expect((await change(owner, reporter, { grants })).status).toBe(200);
    expect((await ask(reporter, 'DELETE', '/api/style/rules/x?version=1')).status).not.toBe(403);
  });

  test('suspension closes everything at once, keys too, until it is lifted', async () => {
    const ctx = { db: database.newsroom, clock: systemClock };
    const key = await createKey(ctx, { name: 'k', scopes: ['read'], days: null, staffId: reporter.staffId });
    expect(await verifyKey(ctx, key)).not.toBeNull();
    expect((await change(owner, reporter, { suspended: true })).body).toMatchObject({ isSuspended: true });
    expect(await isSignedIn(reporter)).toBe(false);
    expect(await verifyKey(ctx, key)).toBeNull();
    expect(await lastEntry()).toMatchObject({ action: 'people.suspended', subject: reporter.staffId });
    await change(owner, reporter, { version: 2, suspended: false });
    expect(await lastEntry()).toMatchObject({ action: 'people.restored' });
    expect(await verifyKey(ctx, key)).not.toBeNull();
  });

  test('two owners do not overwrite each other', async () => {
    const [one, other] = await Promise.all([
      change(owner, reporter, { role: 'editor' }),
      change(second, reporter, { role: 'moderator' }),
    ]);
    expect([one.status, other.status].toSorted()).toEqual([200, 409]);
  });

  test('nobody changes their own rights, and the last owner stays one', async () => {
    expect((await change(owner, owner, { role: 'editor' })).status).toBe(403);
    expect((await change(owner, owner, { suspended: true })).status).toBe(403);
    // Both take the other's ownership at the same moment: one of them is too late.
    const both = await Promise.all([
      change(owner, second, { role: 'editor' }),
      change(second, owner, { role: 'editor' }),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const owners = await database.newsroom
      .selectFrom('staff')
      .select('id')
      .where('role', '=', 'owner')
      .execute();
    expect(owners).toHaveLength(1);
  });

  test('who was given the management of people makes no owners and gives it to nobody', async () => {
    const grants = [{ action: 'people.manage', desk: null }];
    await change(owner, reporter, { grants });
    const third = await addStaff(database.newsroom, { name: 'Tina', role: 'contributor' });
    expect((await change(reporter, third, { role: 'owner' })).status).toBe(403);
    expect((await change(reporter, third, { grants })).status).toBe(403);
    expect((await change(reporter, second, { suspended: true })).status).toBe(403);
    expect((await change(reporter, third, { role: 'reporter' })).status).toBe(200);
    await database.newsroom
      .updateTable('staff')
      .set({ role: 'editor' })
      .where('id', '=', second.staffId)
      .execute();
    expect((await change(reporter, owner, { role: 'editor' })).status).toBe(403);
  });

  test('what is no role, edition or action is refused, and nobody is changed', async () => {
    for (const body of [
      { role: 'king' },
      { desks: [{ edition: 'xx', section: null }] },
      { grants: [{ action: 'story.burn', desk: null }] },
    ]) {
      expect((await change(owner, reporter, body)).status).toBe(422);
    }
    expect((await ask(owner, 'PATCH', '/api/people/nosuch', { version: 1 })).status).toBe(404);
    expect(await isSignedIn(reporter)).toBe(true);
  });

  test('somebody is signed out everywhere', async () => {
    const { body } = await ask(owner, 'GET', `/api/people/${reporter.staffId}/sessions`);
    expect(body.sessions).toMatchObject([{ userAgent: 'test' }]);
    expect((await ask(owner, 'DELETE', `/api/people/${reporter.staffId}/sessions`)).status).toBe(204);
    expect(await isSignedIn(reporter)).toBe(false);
    expect(await lastEntry()).toMatchObject({ action: 'people.signed_out', data: { sessions: 1 } });
    expect((await ask(owner, 'DELETE', '/api/people/nosuch/sessions')).status).toBe(404);
  });
});

describe('keys', () => {
  test('a key is shown once, works, is listed without its secret, and ends when it is revoked', async () => {
    const wanted = { name: 'Wire', scopes: ['read'], days: 30 };
    const made = await ask(owner, 'POST', '/api/keys', wanted);
    const { id, key } = made.body;
    const read = () => app.request('/api/articles', { headers: { authorization: `Bearer ${key}` } });
    expect((await read()).status).toBe(200);
    const list = await ask(owner, 'GET', '/api/keys');
    expect(list.body.keys).toMatchObject([{ id, name: 'Wire', scopes: ['read'], revokedAt: null }]);
    expect(list.text).not.toContain(key.split('_').slice(2).join('_'));
    expect(list.body.keys[0].lastUsedAt).not.toBeNull();
    expect((await ask(owner, 'DELETE', `/api/keys/${id}`)).status).toBe(204);
    expect((await read()).status).toBe(401);
    const { entries } = (await ask(owner, 'GET', `/api/audit?subject=${id}`)).body;
    expect(entries.map((each: { action: string }) => each.action)).toEqual(['key.revoked', 'key.created']);
    expect(JSON.stringify(entries)).not.toContain(key.split('_').slice(2).join('_'));
  });

  test.each([{ scopes: [] }, { scopes: ['all'] }, { days: 0 }, { name: 'two\nlines' }])(
    'a key with %j is refused',
    async (part) => {
      const wanted = { name: 'Wire', scopes: ['read'], days: null, ...part };
      expect((await ask(owner, 'POST', '/api/keys', wanted)).status).toBe(422);
    },
  );
});

describe('the record', () => {
  test('is searched by who, what, whom, when and words, page by page', async () => {
    for (let n = 0; n < 60; n += 1) {
      await ask(owner, 'DELETE', `/api/people/${reporter.staffId}/sessions`);
    }
    await change(second, reporter, { role: 'photo_editor' });
    const find = async (query: string) => (await ask(owner, 'GET', `/api/audit?${query}`)).body;
    const first = await find(`who=${owner.staffId}`);
    const rest = await find(`who=${owner.staffId}&before=${first.next}`);
    expect([first.entries.length, rest.entries.length, rest.next]).toEqual([50, 10, null]);
    expect((await find(`who=${second.staffId}`)).entries).toHaveLength(1);
    expect((await find(`action=people.changed&subject=${reporter.staffId}`)).entries).toHaveLength(1);
    expect(
      (await find(`action=people.*&subject=${reporter.staffId}&before=${first.next}`)).entries.length,
    ).toBe(10);
    expect((await find('q=photo_ed')).entries[0].actor).toBe('Otto');
    expect((await find('q=nothingofthekind')).entries).toEqual([]);
    expect((await find('from=2100-01-01T00:00:00Z')).entries).toEqual([]);
    expect((await find('to=2000-01-01T00:00:00Z')).entries).toEqual([]);
    expect((await find('from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z')).entries).toHaveLength(50);
  });

  test('is taken away as a file, which stands in it', async () => {
    const csv = await ask(owner, 'GET', '/api/audit/export?format=csv');
    expect(csv.text.split('\r\n')[0]).toBe('n,at,actor,actorId,action,subject,sender,event,data,hash');
    expect(await lastEntry()).toMatchObject({ action: 'audit.exported', data: { format: 'csv' } });
    expect((await ask(reporter, 'GET', '/api/audit/export')).status).toBe(403);
  });
});
