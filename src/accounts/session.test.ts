import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { newId } from '../platform/random.ts';
import { doorOf, goodPassword } from './door.test-support.ts';

let database: TestDatabase;
const door = (options?: Parameters<typeof doorOf>[1]) => doorOf(database.newsroom, options);
const address = () => `${newId()}@example.org`;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const actorOf = async (answer: Response) => ((await answer.json()) as { actor: unknown }).actor;

describe('signing in with a password', () => {
  test('opens a session under a cookie that scripts, neighbours and plain HTTP cannot reach', async () => {
    const here = door();
    const email = address();
    await here.addPerson({ email });
    const browser = here.browser();
    expect(await actorOf(await browser.send('GET', '/api/session'))).toBe(null);
    const answer = await browser.send('POST', '/api/session', {
      email: email.toUpperCase(),
      password: goodPassword,
    });
    expect(answer.status).toBe(200);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-masthead=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await actorOf(await browser.send('GET', '/api/session'))).toMatchObject({ role: 'reporter' });
    const kept = await database.newsroom.selectFrom('sessions').select('tokenHash').execute();
    const token = browser.cookies.get('__Host-masthead') ?? '';
    expect(kept.some(({ tokenHash }) => tokenHash.includes(Buffer.from(token, 'base64url')))).toBe(false);
  });

  test('on this machine without TLS has a cookie that every browser keeps', async () => {
    const here = door({ newsroomUrl: 'http://127.0.0.1:4001' });
    const email = address();
    await here.addPerson({ email });
    const browser = here.browser();
    const answer = await browser.send('POST', '/api/session', { email, password: goodPassword });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^masthead=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(await actorOf(await browser.send('GET', '/api/session'))).not.toBe(null);
  });

  test('does not take a cookie without its prefix elsewhere: a neighbour could have set it', async () => {
    const here = door();
    const email = address();
    await here.addPerson({ email });
    const browser = here.browser();
    await browser.send('POST', '/api/session', { email, password: goodPassword });
    const token = browser.cookies.get('__Host-masthead') ?? '';
    browser.cookies.clear();
    browser.cookies.set('masthead', token);
    expect(await actorOf(await browser.send('GET', '/api/session'))).toBe(null);
  });

  test('rotates the session, and signing out ends it on the server', async () => {
    const here = door();
    const email = address();
    await here.addPerson({ email });
    const browser = here.browser();
    const enter = () => browser.send('POST', '/api/session', { email, password: goodPassword });
    await enter();
    const first = browser.cookies.get('__Host-masthead') ?? '';
    await enter();
    const second = browser.cookies.get('__Host-masthead') ?? '';
    expect(second).not.toBe(first);
    const other = here.browser();
    other.cookies.set('__Host-masthead', first);
    expect(await actorOf(await other.send('GET', '/api/session'))).toBe(null);
    expect((await browser.send('DELETE', '/api/session')).status).toBe(204);
    other.cookies.set('__Host-masthead', second);
    expect(await actorOf(await other.send('GET', '/api/session'))).toBe(null);
  });

  test('tells nobody whether an address is known, and is in the record either way', async () => {
    const here = door();
    const email = address();
    const id = await here.addPerson({ email });
    const suspended = address();
    const away = await here.addPerson({ email: suspended });
    await database.newsroom
      .updateTable('staff')
      .set({ suspendedAt: new Date() })
      .where('id', '=', away)
      .execute();
    const browser = here.browser();
    const answers = [
      await browser.send('POST', '/api/session', { email, password: 'not the right one' }),
      await browser.send('POST', '/api/session', { email: address(), password: 'not the right one' }),
      await browser.send('POST', '/api/session', { email: suspended, password: goodPassword }),
    ];
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(browser.cookies.size).toBe(0);
    const record = await database.newsroom
      .selectFrom('auditLog')
      .select(['action', 'subject', 'entry'])
      .where('action', '=', 'session.refused')
      .execute();
    expect(record.map(({ subject }) => subject)).toEqual(expect.arrayContaining([id, 'nobody', away]));
    expect(JSON.stringify(record)).not.toContain('not the right one');
    expect(record.at(-1)?.entry).toContain('198.51.100.1');
  });

  test('takes about as long for an address that nobody has', async () => {
    const here = door();
    const email = address();
    await here.addPerson({ email });
    const time = async (who: string) => {
      const spent: number[] = [];
      for (let n = 0; n < 5; n += 1) {
        const start = performance.now();
        await here.browser().send('POST', '/api/session', { email: who, password: 'wrong wrong wrong' });
        spent.push(performance.now() - start);
      }
      return Math.min(...spent);
    };
    const known = await time(email);
    const unknown = await time(address());
    // The hash is nearly all of it: without one, the unknown address would be answered ten times faster.
    expect(unknown).toBeGreaterThan(known / 3);
  });

  test('makes an old hash as strong as one of today', async () => {
    const here = door();
    const email = address();
    const id = await here.addPerson({ email });
    const passwordHash = await hash(goodPassword, { memoryCost: 8_192, timeCost: 1 });
    await database.newsroom.updateTable('staff').set({ passwordHash }).where('id', '=', id).execute();
    await here.browser().send('POST', '/api/session', { email, password: goodPassword });
    const row = await database.newsroom
      .selectFrom('staff')
      .select('passwordHash')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.passwordHash).toContain('m=19456,t=2,p=1');
  });

  test('a password of megabytes is refused before it is hashed', async () => {
    const answer = await door()
      .browser()
      .send('POST', '/api/session', { email: 'a@example.org', password: 'x'.repeat(1_000_000) });
    expect(answer.status).toBe(413);
  });
});

describe('a session', () => {
  test('ends when it is not used for three days, and after two weeks whatever happens', async () => {
    const here = door();
    const email = address();
    await here.addPerson({ email });
    const idle = here.browser();
    await idle.send('POST', '/api/session', { email, password: goodPassword });
    here.later(3 * 86_400_000);
    expect(await actorOf(await idle.send('GET', '/api/session'))).toBe(null);
    const busy = here.browser();
    await busy.send('POST', '/api/session', { email, password: goodPassword });
    for (let day = 1; day < 14; day += 1) {
      here.later(86_400_000);
      expect(await actorOf(await busy.send('GET', '/api/session'))).not.toBe(null);
    }
    here.later(86_400_000);
    expect(await actorOf(await busy.send('GET', '/api/session'))).toBe(null);
  });

  test('is listed to its person, who ends one of them or all others', async () => {
    const here = door();
    const email = address();
    await here.addPerson({ email });
    const [one, two, three] = [here.browser(), here.browser(), here.browser()];
    for (const each of [one, two, three])
      await each.send('POST', '/api/session', { email, password: goodPassword });
    const list = async () => (await (await one.send('GET', '/api/account/sessions')).json()).sessions;
    const before = await list();
    expect(before).toHaveLength(3);
    expect(before.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1);
    expect(JSON.stringify(before)).not.toContain(one.cookies.get('__Host-masthead'));
    const victim = before.find(({ isThis }: { isThis: boolean }) => !isThis);
    expect((await one.send('DELETE', `/api/account/sessions/${victim.id}`)).status).toBe(204);
    expect(await list()).toHaveLength(2);
    expect((await one.send('DELETE', '/api/account/sessions')).status).toBe(204);
    expect(await list()).toHaveLength(1);
    expect(await actorOf(await one.send('GET', '/api/session'))).not.toBe(null);
    const others = await Promise.all(
      [two, three].map(async (each) => actorOf(await each.send('GET', '/api/session'))),
    );
    expect(others).toEqual([null, null]);
  });

  test('of somebody else cannot be ended', async () => {
    const here = door();
    const emails = [address(), address()];
    const [mine, theirs] = [here.browser(), here.browser()];
    for (const email of emails) await here.addPerson({ email });
    await mine.send('POST', '/api/session', { email: emails[0], password: goodPassword });
    await theirs.send('POST', '/api/session', { email: emails[1], password: goodPassword });
    const { sessions } = await (await theirs.send('GET', '/api/account/sessions')).json();
    expect((await mine.send('DELETE', `/api/account/sessions/${sessions[0].id}`)).status).toBe(404);
    expect(await actorOf(await theirs.send('GET', '/api/session'))).not.toBe(null);
  });
});

describe('what another site makes a browser send', () => {
  const paths: [string, string][] = [
    ['POST', '/api/session'],
    ['DELETE', '/api/session'],
    ['POST', '/api/session/code'],
    ['POST', '/api/session/passkey'],
    ['POST', '/api/session/passkey/options'],
    ['POST', '/api/claim'],
    ['POST', '/api/invitations/look'],
    ['POST', '/api/invitations/accept'],
    ['POST', '/api/password-resets'],
    ['POST', '/api/password-resets/use'],
    ['PATCH', '/api/account'],
    ['PUT', '/api/account/password'],
    ['POST', '/api/account/confirm'],
    ['POST', '/api/account/totp'],
    ['PUT', '/api/account/totp'],
    ['DELETE', '/api/account/totp'],
    ['POST', '/api/account/recovery-codes'],
    ['POST', '/api/account/passkeys/options'],
    ['POST', '/api/account/passkeys'],
    ['PATCH', '/api/account/passkeys/x'],
    ['DELETE', '/api/account/passkeys/x'],
    ['DELETE', '/api/account/sessions'],
    ['DELETE', '/api/account/sessions/x'],
    ['POST', '/api/people/invitations'],
    ['DELETE', '/api/people/invitations/x'],
  ];
  const foreign: [string, Record<string, string>][] = [
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://desk.example' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['an old browser on another site', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
    ['an old browser that says nothing', { 'sec-fetch-site': '' }],
  ];
  test.each(foreign)('is refused: %s', async (_who, headers) => {
    const here = door();
    const email = address();
    await here.addPerson({ email, role: 'owner' });
    const browser = here.browser();
    await browser.send('POST', '/api/session', { email, password: goodPassword });
    for (const [method, path] of paths) {
      const answer = await browser.send(method, path, {}, headers);
      expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 403`);
    }
    expect(await actorOf(await browser.send('GET', '/api/session'))).not.toBe(null);
  });

  test('but an old browser on our own page is taken by its Origin', async () => {
    const here = door();
    const email = address();
    await here.addPerson({ email });
    const credentials = { email, password: goodPassword };
    const answer = await here.browser().send('POST', '/api/session', credentials, {
      'sec-fetch-site': '',
      origin: 'https://desk.example',
    });
    expect(answer.status).toBe(200);
  });
});

describe('guessing', () => {
  const guess = (browser: ReturnType<ReturnType<typeof door>['browser']>, email: string) =>
    browser.send('POST', '/api/session', { email, password: 'a guess that is wrong' });

  test('one address is stopped with a time to wait, from wherever it comes, known or not', async () => {
    for (const isKnown of [true, false]) {
      const here = door();
      const email = address();
      if (isKnown) await here.addPerson({ email });
      const statuses: number[] = [];
      for (let n = 0; n < 11; n += 1) {
        here.moveAway();
        statuses.push((await guess(here.browser(), email)).status);
      }
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
      const answer = await guess(here.browser(), email);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await answer.json()).title).toMatch(/Wait \d+ min/);
    }
  }, 60_000);

  test('does not lock out a browser that its person signed in with before', async () => {
    const here = door();
    const email = address();
    await here.addPerson({ email });
    const own = here.browser();
    await own.send('POST', '/api/session', { email, password: goodPassword });
    await own.send('DELETE', '/api/session');
    for (let n = 0; n < 11; n += 1) {
      here.moveAway();
      await guess(here.browser(), email);
    }
    const stranger = await here.browser().send('POST', '/api/session', { email, password: goodPassword });
    expect(stranger.status).toBe(429);
    expect((await own.send('POST', '/api/session', { email, password: goodPassword })).status).toBe(200);
  }, 60_000);

  test('many addresses from one network is stopped, whatever the sender says of where it is', async () => {
    const here = door();
    let last = 0;
    for (let n = 0; n < 31; n += 1) {
      // What the sender writes itself stands before what the proxy adds.
      const headers = { 'x-forwarded-for': `203.0.113.${n}, 198.51.100.1` };
      const body = { email: address(), password: 'a guess that is wrong' };
      last = (await here.browser().send('POST', '/api/session', body, headers)).status;
    }
    expect(last).toBe(429);
    here.moveAway();
    expect((await guess(here.browser(), address())).status).toBe(401);
  }, 60_000);
});
