import { inspect } from 'node:util';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { InvalidInput, NotFound } from '../domain/errors.ts';
import { answerProblem, problemOf } from '../platform/http/problem.ts';
import { createLog } from '../platform/log.ts';
import { createKey, type NewKey } from './create-key.ts';
import { createGuard } from './guard.ts';
import { listKeys, revokeKey } from './manage-keys.ts';
import { type Scope, scopes } from './scopes.ts';
import { verifyKey } from './verify-key.ts';

let database: TestDatabase;
let now = new Date('2026-11-24T10:00:00.000Z');
const ctx = () => ({ db: database.newsroom, clock: { now: () => now } });
const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const make = (changes: Partial<NewKey> = {}) =>
  createKey(ctx(), { name: 'desk', scopes: ['read'], days: null, ...changes });
const idOf = (key: string) => key.split('_')[1] ?? '';
const listed = async (key: string) => (await listKeys(database.newsroom)).find(({ id }) => id === idOf(key));

describe('a key', () => {
  test('is known by what it is, with its name and scopes', async () => {
    const key = await make({ name: ' night desk ', scopes: ['publish', 'read', 'publish'] });
    expect(key).toMatch(/^mk_[a-z0-9]{16}_[A-Za-z0-9_-]{43}$/);
    expect(await verifyKey(ctx(), key)).toEqual({
      keyId: idOf(key),
      name: 'night desk',
      scopes: ['publish', 'read'],
    });
  });

  test('is kept nowhere: not in the database, not in the list', async () => {
    const key = await make();
    const secret = key.slice(key.indexOf('_', 3) + 1);
    const rows = await database.owner.selectFrom('apiKeys').selectAll().execute();
    const kept = inspect([rows, await listKeys(database.newsroom)], { depth: null, maxArrayLength: null });
    expect(kept).toContain(idOf(key));
    expect(kept).not.toContain(secret);
    expect(rows.some(({ secretHash }) => secretHash.includes(Buffer.from(secret)))).toBe(false);
  });

  test('with any sign changed is nobody’s', async () => {
    const key = await make();
    for (let place = 0; place < key.length; place += 1) {
      const other = key[place] === 'a' ? 'b' : 'a';
      expect(await verifyKey(ctx(), key.slice(0, place) + other + key.slice(place + 1))).toBe(null);
    }
  });

  test.each(['', 'mk_', 'mk__', 'Bearer x', "mk_' or true --_x", `mk_${'a'.repeat(16)}_${'a'.repeat(43)}`])(
    'is not %j',
    async (key) => expect(await verifyKey(ctx(), key)).toBe(null),
  );

  test('of one holder with the secret of another is nobody’s', async () => {
    const [one, two] = [await make(), await make()];
    expect(await verifyKey(ctx(), `mk_${idOf(one)}_${two.split('_').slice(2).join('_')}`)).toBe(null);
  });

  test('ends at its second', async () => {
    const key = await make({ days: 1 });
    later(86_400_000 - 1);
    expect(await verifyKey(ctx(), key)).not.toBe(null);
    later(1);
    expect(await verifyKey(ctx(), key)).toBe(null);
  });

  test('that was revoked ends at once and for good, and revoking again keeps the time', async () => {
    const key = await make();
    await revokeKey(database.newsroom, idOf(key));
    const first = (await listed(key))?.revokedAt;
    expect(await verifyKey(ctx(), key)).toBe(null);
    await revokeKey(database.newsroom, idOf(key));
    expect((await listed(key))?.revokedAt).toEqual(first);
    await expect(revokeKey(database.newsroom, 'nosuchkey')).rejects.toThrow(NotFound);
  });

  test('has its use noted to the minute, not at every request', async () => {
    const key = await make();
    expect((await listed(key))?.lastUsedAt).toBe(null);
    await verifyKey(ctx(), key);
    const first = now;
    expect((await listed(key))?.lastUsedAt).toEqual(first);
    later(59_999);
    await verifyKey(ctx(), key);
    expect((await listed(key))?.lastUsedAt).toEqual(first);
    later(1);
    await verifyKey(ctx(), key);
    expect((await listed(key))?.lastUsedAt).toEqual(now);
  });

  test.each<[string, Partial<NewKey>]>([
    ['no name', { name: '  ' }],
    ['a name that a terminal would obey', { name: 'desk\u001b[2J' }],
    ['a name of two lines', { name: 'desk\nroot' }],
    ['no scope', { scopes: [] }],
    ['a scope that is none', { scopes: ['everything' as Scope] }],
    ['no time', { days: 0 }],
    ['a time that is no number', { days: Number.NaN }],
    ['a time without end', { days: Infinity }],
  ])('is not made with %s', async (_what, changes) => {
    await expect(make(changes)).rejects.toThrow(InvalidInput);
  });
});

describe('the guard of a route', () => {
  const app = () => {
    const guard = createGuard({ ...ctx(), newsroomUrl: 'http://newsroom.test' });
    const routes = new Hono();
    routes.onError((error, c) => answerProblem(c, problemOf(error, createLog('silent'))));
    const actions = { read: 'story.read', write: 'story.create', publish: 'story.publish' } as const;
    for (const scope of scopes)
      routes.get(`/${scope}`, guard.allow(actions[scope]), (c) => c.text(guard.actorOf(c).name));
    return routes;
  };
  const ask = async (path: string, authorization?: string) =>
    app().request(path, authorization === undefined ? {} : { headers: { authorization } });

  test.each(scopes)('lets %s pass where it is asked for, and nowhere else', async (scope) => {
    const key = await make({ name: `for ${scope}`, scopes: [scope] });
    for (const path of scopes) {
      const answer = await ask(`/${path}`, `Bearer ${key}`);
      expect(answer.status).toBe(path === scope ? 200 : 403);
      if (path === scope) expect(await answer.text()).toBe(`key for ${scope}`);
    }
  });

  test.each([
    ['nothing', undefined],
    ['no key', 'Bearer'],
    ['another scheme', 'Basic bWs6eA=='],
    ['a key of nobody', `Bearer mk_${'a'.repeat(16)}_${'a'.repeat(43)}`],
  ])('stops who sends %s', async (_what, authorization) => {
    const answer = await ask('/read', authorization);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ type: 'urn:masthead:not_signed_in', status: 401 });
  });

  test('does not take a key from the address', async () => {
    expect((await ask(`/read?key=${await make()}`)).status).toBe(401);
  });
});
