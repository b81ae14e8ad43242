import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { hasMarkupChecker, markupErrors } from '../../tests/support/markup.ts';
import { Conflict, InvalidInput, NotAllowed } from '../domain/errors.ts';
import { answerProblem, problemOf } from '../platform/http/problem.ts';
import { createLog } from '../platform/log.ts';
import { claimOwnership, createOwner, createOwnerClaim, isUnclaimed } from './claim-ownership.ts';
import { newsroomPages } from './pages.tsx';
import { scopes } from './scopes.ts';
import { verifyKey } from './verify-key.ts';

let database: TestDatabase;
let now: Date;
const ctx = () => ({ db: database.newsroom, clock: { now: () => now } });
const ada = { name: 'Ada Verne', email: 'ada@example.org' };

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  now = new Date('2026-11-24T10:00:00.000Z');
  await database.newsroom.deleteFrom('apiKeys').execute();
  await database.newsroom.deleteFrom('staff').execute();
});
afterAll(() => database[Symbol.asyncDispose]());

const staff = () => database.newsroom.selectFrom('staff').select(['name', 'email', 'role']).execute();

describe('claiming the newsroom', () => {
  test('makes the holder of the link its owner, with a key for everything', async () => {
    expect(await isUnclaimed(database.newsroom)).toBe(true);
    const token = await createOwnerClaim(ctx());
    const { key } = await claimOwnership(ctx(), { token, ...ada });
    expect(await isUnclaimed(database.newsroom)).toBe(false);
    expect(await staff()).toEqual([{ ...ada, role: 'owner' }]);
    expect(await verifyKey(ctx(), key)).toMatchObject({ name: 'owner Ada Verne', scopes: [...scopes] });
  });

  test('works once, also when two ask at the same instant', async () => {
    const token = await createOwnerClaim(ctx());
    const claims = ['a', 'b', 'c'].map((each) =>
      claimOwnership(ctx(), { token, name: each, email: `${each}@example.org` }),
    );
    const outcomes = await Promise.allSettled(claims);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await staff()).toHaveLength(1);
    await expect(claimOwnership(ctx(), { token, ...ada })).rejects.toThrow(NotAllowed);
  });

  test('ends after a day', async () => {
    const token = await createOwnerClaim(ctx());
    now = new Date(now.getTime() + 24 * 3_600_000);
    await expect(claimOwnership(ctx(), { token, ...ada })).rejects.toThrow(NotAllowed);
    expect(await staff()).toEqual([]);
  });

  test('a new link ends the one before', async () => {
    const earlier = await createOwnerClaim(ctx());
    await createOwnerClaim(ctx());
    await expect(claimOwnership(ctx(), { token: earlier, ...ada })).rejects.toThrow(NotAllowed);
  });

  test.each(['', 'guess', "' or true --", '\u0000'])('not with %j', async (token) => {
    await createOwnerClaim(ctx());
    await expect(claimOwnership(ctx(), { token, ...ada })).rejects.toThrow(NotAllowed);
  });

  test.each([
    { name: '', email: 'ada@example.org' },
    { name: 'Ada\nVerne', email: 'ada@example.org' },
    { name: 'Ada', email: 'ada' },
    { name: 'Ada', email: 'ada@example.org\r\nBcc: all@example.org' },
  ])('a mistake in the form leaves the link as it was: %j', async (mistaken) => {
    const token = await createOwnerClaim(ctx());
    await expect(claimOwnership(ctx(), { token, ...mistaken })).rejects.toThrow(InvalidInput);
    await claimOwnership(ctx(), { token, ...ada });
    expect(await staff()).toHaveLength(1);
  });

  test('the token is kept as a hash alone', async () => {
    const token = await createOwnerClaim(ctx());
    const [row] = await database.newsroom.selectFrom('ownerClaims').selectAll().execute();
    expect(row?.tokenHash).toHaveLength(32);
    expect(row?.tokenHash.includes(Buffer.from(token, 'base64url'))).toBe(false);
  });
});

test('from the command line: another owner, but not with an address that is taken', async () => {
  await createOwner(ctx(), ada);
  await createOwner(ctx(), { name: 'Omar', email: 'omar@example.org' });
  await expect(createOwner(ctx(), { name: 'Ada again', email: 'ADA@example.org' })).rejects.toThrow(Conflict);
  expect(await staff()).toHaveLength(2);
  expect(await database.newsroom.selectFrom('apiKeys').select('id').execute()).toHaveLength(2);
});

describe('the pages', () => {
  const app = () => {
    const urls = { readerUrl: 'http://masthead.test', newsroomUrl: 'http://newsroom.test' };
    const pages = newsroomPages({ ...ctx(), ...urls });
    pages.onError((error, c) => answerProblem(c, problemOf(error, createLog('silent'))));
    return pages;
  };
  const claim = (token: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app().request(`/claim/${token}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });

  test('take the link, show the key once and keep it from every cache', async () => {
    const token = await createOwnerClaim(ctx());
    const form = await app().request(`/claim/${token}`);
    expect(form.status).toBe(200);
    const answer = await claim(token, ada);
    expect(answer.status).toBe(200);
    for (const each of [form, answer]) {
      expect(each.headers.get('cache-control')).toBe('no-store');
      expect(each.headers.get('referrer-policy')).toBe('same-origin');
      expect(each.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    const key = parseHTML(await answer.text()).document.querySelector('code')?.textContent ?? '';
    expect(await verifyKey(ctx(), key)).toMatchObject({ scopes: [...scopes] });
    const again = await claim(token, ada);
    expect(again.status).toBe(403);
    expect(await again.text()).not.toContain(key);
  });

  test('give the form back as it was filled in, as text', async () => {
    const token = await createOwnerClaim(ctx());
    const name = '"><script>alert(1)</script>';
    const answer = await claim(token, { name, email: 'x' });
    expect(answer.status).toBe(422);
    const page = parseHTML(await answer.text()).document;
    expect(page.querySelector('script')).toBe(null);
    expect(page.querySelector('[name="name"]')?.getAttribute('value')).toBe(name);
    expect(page.querySelector('[role="alert"]')?.textContent).toMatch(/name@example\.org/);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['the reader site', { 'sec-fetch-site': 'same-site', origin: 'http://masthead.test' }],
  ])('are not taken from %s', async (_what, headers) => {
    const token = await createOwnerClaim(ctx());
    expect((await claim(token, ada, headers)).status).toBe(403);
    expect(await staff()).toEqual([]);
  });

  test('say that nobody owns the newsroom while nobody does', async () => {
    const welcome = async () => (await app().request('/')).text();
    expect(await welcome()).toContain('Nobody owns this newsroom yet');
    await createOwner(ctx(), ada);
    expect(await welcome()).not.toContain('Nobody owns');
  });

  test.skipIf(!hasMarkupChecker)(
    'are HTML by the standard',
    async () => {
      const token = await createOwnerClaim(ctx());
      const text = async (answer: Response | Promise<Response>) => (await answer).text();
      const pages = {
        welcome: await text(app().request('/')),
        form: await text(app().request(`/claim/${token}`)),
        mistaken: await text(claim(token, { name: '', email: '' })),
        claimed: await text(claim(token, ada)),
      };
      expect(await markupErrors(pages)).toEqual([]);
    },
    60_000,
  );
});
