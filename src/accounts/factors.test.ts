import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { newId } from '../platform/random.ts';
import { doorOf, goodPassword } from './door.test-support.ts';
import { softwareAuthenticator } from './software-authenticator.test-support.ts';

let database: TestDatabase;
let here: ReturnType<typeof doorOf>;
let email: string;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  here = doorOf(database.newsroom);
  email = `${newId()}@example.org`;
  await here.addPerson({ email });
});
afterAll(() => database[Symbol.asyncDispose]());

type Browser = ReturnType<typeof here.browser>;
const signIn = (browser: Browser) => browser.send('POST', '/api/session', { email, password: goodPassword });
const showCode = (browser: Browser, code: string) => browser.send('POST', '/api/session/code', { code });
const isIn = async (browser: Browser) =>
  (await (await browser.send('GET', '/api/session')).json()).actor !== null;

/** Somebody with codes by time, signed in. */
async function withTotp(): Promise<{ browser: Browser; code: () => string; codes: string[] }> {
  const browser = here.browser();
  await signIn(browser);
  const { secret, uri } = await (await browser.send('POST', '/api/account/totp')).json();
  expect(uri).toMatch(/^otpauth:\/\/totp\/desk\.example:/);
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = () => totp.generate({ timestamp: here.clock.now().getTime() });
  const { codes } = await (await browser.send('PUT', '/api/account/totp', { code: code() })).json();
  here.later(30_000);
  return { browser, code, codes };
}

describe('codes by time', () => {
  test('a session has no rights until the code is shown', async () => {
    const { code } = await withTotp();
    const browser = here.browser();
    expect(await (await signIn(browser)).json()).toEqual({
      status: 'factor_needed',
      factors: ['totp', 'recovery'],
    });
    const pending = browser.cookies.get('__Host-masthead');
    expect(await isIn(browser)).toBe(false);
    for (const path of ['/api/account', '/api/account/sessions']) {
      expect((await browser.send('GET', path)).status).toBe(401);
    }
    expect((await browser.send('GET', '/api/people')).status).toBe(401);
    expect((await browser.send('DELETE', '/api/account/totp')).status).toBe(401);
    expect(await (await showCode(browser, code())).json()).toEqual({ status: 'signed_in' });
    expect(await isIn(browser)).toBe(true);
    expect(browser.cookies.get('__Host-masthead')).not.toBe(pending);
  });

  test('a code counts once, and one step early or late', async () => {
    const { code } = await withTotp();
    const used = code();
    const first = here.browser();
    await signIn(first);
    here.later(30_000);
    expect((await showCode(first, used)).status).toBe(200);
    const second = here.browser();
    await signIn(second);
    expect((await showCode(second, used)).status).toBe(401);
    const old = code();
    here.later(90_000);
    expect((await showCode(second, old)).status).toBe(401);
    expect((await showCode(second, code())).status).toBe(200);
  });

  test('the same code in two sessions at one instant opens one of them', async () => {
    const { code } = await withTotp();
    const browsers = [here.browser(), here.browser()];
    for (const browser of browsers) await signIn(browser);
    const answers = await Promise.all(browsers.map((browser) => showCode(browser, code())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  test('a code without the password before it opens nothing', async () => {
    const { code } = await withTotp();
    expect((await showCode(here.browser(), code())).status).toBe(403);
  });

  test('after five wrong codes the session has ended', async () => {
    const { code } = await withTotp();
    const browser = here.browser();
    await signIn(browser);
    for (let n = 0; n < 5; n += 1) expect((await showCode(browser, '000000')).status).toBe(401);
    expect((await showCode(browser, code())).status).toBe(403);
    expect(await isIn(browser)).toBe(false);
  });

  test('the password opens the second step for ten minutes', async () => {
    const { code } = await withTotp();
    const browser = here.browser();
    await signIn(browser);
    here.later(10 * 60_000);
    expect((await showCode(browser, code())).status).toBe(403);
  });

  test('the secret is sealed, and bound to its person', async () => {
    await withTotp();
    const row = await database.newsroom
      .selectFrom('staff')
      .select(['id', 'totpSealed'])
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    const sealed = row.totpSealed ?? Buffer.of();
    expect(here.seal.open(sealed, `staff.totp ${row.id}`)).toMatch(/^[A-Z2-7]{32}$/);
    expect(() => here.seal.open(sealed, 'staff.totp somebody')).toThrow();
  });

  test('are dropped, by who showed lately who they are', async () => {
    const { browser } = await withTotp();
    here.later(16 * 60_000);
    const refused = await browser.send('DELETE', '/api/account/totp');
    expect(await refused.json()).toMatchObject({ type: 'urn:masthead:confirm_first', status: 403 });
    expect(
      (await browser.send('POST', '/api/account/confirm', { password: 'wrong wrong wrong' })).status,
    ).toBe(401);
    expect((await browser.send('POST', '/api/account/confirm', { password: goodPassword })).status).toBe(204);
    expect((await browser.send('DELETE', '/api/account/totp')).status).toBe(204);
    const [told] = (await here.takeMail()).filter(({ to }) => to === email);
    expect(told?.subject).toMatch(/Your ways to sign in were changed/);
    expect(await (await signIn(here.browser())).json()).toEqual({ status: 'signed_in' });
  });
});

describe('recovery codes', () => {
  test('are ten, kept as hashes, and each opens once', async () => {
    const { codes } = await withTotp();
    expect(new Set(codes).size).toBe(10);
    const kept = await database.newsroom.selectFrom('recoveryCodes').select('codeHash').execute();
    expect(kept.every(({ codeHash }) => codeHash.length === 32)).toBe(true);
    const [code = ''] = codes;
    const first = here.browser();
    await signIn(first);
    expect((await showCode(first, code.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    const second = here.browser();
    await signIn(second);
    expect((await showCode(second, code)).status).toBe(401);
    const account = await (await first.send('GET', '/api/account')).json();
    expect(account.recoveryCodesLeft).toBe(9);
  });

  test('new ones end those before', async () => {
    const { browser, codes } = await withTotp();
    await browser.send('POST', '/api/account/recovery-codes');
    const other = here.browser();
    await signIn(other);
    expect((await showCode(other, codes[1] ?? '')).status).toBe(401);
  });
});

describe('passkeys', () => {
  const origin = 'https://desk.example';
  const addTo = async (browser: Browser, device: ReturnType<typeof softwareAuthenticator>, changes = {}) => {
    const options = await (await browser.send('POST', '/api/account/passkeys/options')).json();
    const response = device.create(options, changes);
    return browser.send('POST', '/api/account/passkeys', { name: 'Laptop', response });
  };
  const enterWith = async (
    browser: Browser,
    device: ReturnType<typeof softwareAuthenticator>,
    changes = {},
  ) => {
    const options = await (await browser.send('POST', '/api/session/passkey/options')).json();
    return browser.send('POST', '/api/session/passkey', { response: device.get(options, changes) });
  };

  test('sign in alone, as both factors, and the password asks for one then', async () => {
    const device = softwareAuthenticator(origin);
    const browser = here.browser();
    await signIn(browser);
    const added = await addTo(browser, device);
    expect((await added.json()).codes).toHaveLength(10);
    const other = here.browser();
    expect(await (await enterWith(other, device)).json()).toEqual({ status: 'signed_in' });
    expect(await isIn(other)).toBe(true);
    const third = here.browser();
    expect((await (await signIn(third)).json()).factors).toEqual(['passkey', 'recovery']);
    expect((await enterWith(third, device)).status).toBe(200);
    expect(await isIn(third)).toBe(true);
  });

  test.each([
    ['made for another site', { origin: 'https://evil.example' }],
    ['of another name', { rpId: 'evil.example' }],
    ['without the person having been verified', { isVerified: false }],
    ['signed by another key', { isForged: true }],
  ])('are refused %s', async (_what, changes) => {
    const device = softwareAuthenticator(origin);
    const browser = here.browser();
    await signIn(browser);
    if (!('isForged' in changes))
      expect((await addTo(browser, softwareAuthenticator(origin), changes)).status).toBe(401);
    expect((await addTo(browser, device)).status).toBe(200);
    const other = here.browser();
    expect((await enterWith(other, device, changes)).status).toBe(401);
    expect(await isIn(other)).toBe(false);
  });

  test('what is none is refused before it is looked at', async () => {
    const browser = here.browser();
    await signIn(browser);
    const response = { id: 'x', rawId: 'x', type: 'public-key', clientExtensionResults: {}, response: {} };
    expect((await browser.send('POST', '/api/account/passkeys', { name: 'Laptop', response })).status).toBe(
      422,
    );
    expect((await here.browser().send('POST', '/api/session/passkey', { response })).status).toBe(422);
  });

  test('an answer counts once, and for five minutes', async () => {
    const device = softwareAuthenticator(origin);
    const browser = here.browser();
    await signIn(browser);
    await addTo(browser, device);
    const other = here.browser();
    const options = await (await other.send('POST', '/api/session/passkey/options')).json();
    const response = device.get(options);
    expect((await other.send('POST', '/api/session/passkey', { response })).status).toBe(200);
    expect((await here.browser().send('POST', '/api/session/passkey', { response })).status).toBe(401);
    const late = await (await other.send('POST', '/api/session/passkey/options')).json();
    here.later(5 * 60_000);
    expect((await other.send('POST', '/api/session/passkey', { response: device.get(late) })).status).toBe(
      401,
    );
  });

  test('of somebody else are no second factor', async () => {
    const device = softwareAuthenticator(origin);
    const browser = here.browser();
    await signIn(browser);
    await addTo(browser, device);
    const own = email;
    email = `${newId()}@example.org`;
    await here.addPerson({ email });
    const { code } = await withTotp();
    const pending = here.browser();
    await signIn(pending);
    expect((await enterWith(pending, device)).status).toBe(401);
    expect(await isIn(pending)).toBe(false);
    expect((await showCode(pending, code())).status).toBe(200);
    email = own;
  });

  test('are named, renamed and removed by their person alone', async () => {
    const device = softwareAuthenticator(origin);
    const browser = here.browser();
    await signIn(browser);
    await addTo(browser, device);
    const [key] = (await (await browser.send('GET', '/api/account')).json()).passkeys;
    expect(key.name).toBe('Laptop');
    const path = `/api/account/passkeys/${key.id}`;
    const stranger = here.browser();
    const other = `${newId()}@example.org`;
    await here.addPerson({ email: other });
    await stranger.send('POST', '/api/session', { email: other, password: goodPassword });
    expect((await stranger.send('PATCH', path, { name: 'Mine' })).status).toBe(404);
    expect((await stranger.send('DELETE', path)).status).toBe(404);
    expect((await browser.send('PATCH', path, { name: 'Old laptop' })).status).toBe(204);
    expect((await browser.send('DELETE', path)).status).toBe(204);
    expect((await enterWith(here.browser(), device)).status).toBe(401);
  });
});
