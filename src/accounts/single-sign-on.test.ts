import { createServer, type Server } from 'node:http';
// @ts-expect-error: the package brings no types of its own
import Provider from 'oidc-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { newId } from '../platform/random.ts';
import { doorOf } from './door.test-support.ts';

// Against a real provider on this machine, gone through as a browser would.

let database: TestDatabase;
let server: Server;
let issuer: string;
let isVerified = true;
let email: string;
let here: ReturnType<typeof doorOf>;
const callback = 'https://desk.example/api/sign-in/sso/callback';

beforeAll(async () => {
  database = await testDatabase();
  server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  issuer = `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'desk', client_secret: 'a secret of the test', redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_ctx: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, email: id, email_verified: isVerified }),
    }),
    cookies: { keys: ['a key of the test'] },
  });
  const handle = provider.callback();
});
beforeEach(async () => {
  isVerified = true;
  email = `${newId()}@example.org`;
  here = doorOf(database.newsroom, {
    oidc: { issuer, clientId: 'desk', clientSecret: 'a secret of the test', name: 'Herald' },
  });
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await database[Symbol.asyncDispose]();
});

/** Signs in at the provider as `login`. @returns where it sends the browser back to. */
async function throughProvider(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = { url: start, body: null as URLSearchParams | null };
  for (let step = 0; step < 12; step += 1) {
    if (next.url.startsWith(callback)) return next.url;
    const answer = await fetch(next.url, {
      redirect: 'manual',
      method: next.body ? 'POST' : 'GET',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.body && { body: next.body }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      next = { url: new URL(location, next.url).href, body: null };
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (!action) throw new Error(`the provider stopped with ${answer.status}: ${page.slice(0, 500)}`);
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? 'login';
    const body = new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'x' }) });
    next = { url: new URL(action, next.url).href, body };
  }
  throw new Error('the provider never came back');
}

type Browser = ReturnType<typeof here.browser>;
const begin = async (browser: Browser, next = '/help') => {
  const answer = await browser.send('GET', `/api/sign-in/sso?next=${encodeURIComponent(next)}`);
  return answer.headers.get('location') ?? '';
};
const comeBack = async (browser: Browser, url: string) => {
  const { pathname, search } = new URL(url);
  const answer = await browser.send('GET', `${pathname}${search}`, undefined, {
    'sec-fetch-site': 'cross-site',
  });
  return answer.headers.get('location');
};
const isIn = async (browser: Browser) =>
  (await (await browser.send('GET', '/api/session')).json()).actor !== null;

describe('single sign-on', () => {
  test('signs in whoever of the staff the provider vouches for', async () => {
    await here.addPerson({ email });
    const browser = here.browser();
    expect(await (await browser.send('GET', '/api/sign-in')).json()).toEqual({ sso: 'Herald' });
    const start = await begin(browser);
    const asked = new URL(start).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('state')).toMatch(/.{20}/);
    expect(asked.get('nonce')).toMatch(/.{20}/);
    expect(await comeBack(browser, await throughProvider(start, email))).toBe('/help');
    expect(await isIn(browser)).toBe(true);
  });

  test('makes nobody one of the staff', async () => {
    const browser = here.browser();
    const back = await throughProvider(await begin(browser), email);
    expect(await comeBack(browser, back)).toBe('/sign-in?failed=sso');
    expect(await isIn(browser)).toBe(false);
    const found = await database.newsroom
      .selectFrom('staff')
      .select('id')
      .where('email', '=', email)
      .execute();
    expect(found).toEqual([]);
  });

  test('takes no address that the provider did not verify', async () => {
    await here.addPerson({ email });
    isVerified = false;
    const browser = here.browser();
    const back = await throughProvider(await begin(browser), email);
    expect(await comeBack(browser, back)).toBe('/sign-in?failed=sso');
    expect(await isIn(browser)).toBe(false);
  });

  test('lets in nobody who is suspended', async () => {
    const id = await here.addPerson({ email });
    await database.newsroom
      .updateTable('staff')
      .set({ suspendedAt: new Date() })
      .where('id', '=', id)
      .execute();
    const browser = here.browser();
    expect(await comeBack(browser, await throughProvider(await begin(browser), email))).toBe(
      '/sign-in?failed=sso',
    );
  });

  test('answers only the browser that asked, once', async () => {
    await here.addPerson({ email });
    const asking = here.browser();
    const back = await throughProvider(await begin(asking), email);
    const other = here.browser();
    expect(await comeBack(other, back)).toBe('/sign-in?failed=sso');
    await begin(other);
    expect(await comeBack(other, back)).toBe('/sign-in?failed=sso'); // another state
    expect(await comeBack(asking, back)).toBe('/help');
    expect(await comeBack(asking, back)).toBe('/sign-in?failed=sso');
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/x y'])(
    'leads to no other site: %j',
    async (next) => {
      await here.addPerson({ email });
      const browser = here.browser();
      expect(await comeBack(browser, await throughProvider(await begin(browser, next), email))).toBe('/');
    },
  );

  test('says so when the provider is down, and when there is none', async () => {
    const down = doorOf(database.newsroom, {
      oidc: { issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'x', name: 'Down' },
    });
    const answer = await down.browser().send('GET', '/api/sign-in/sso');
    expect(answer.headers.get('location')).toBe('/sign-in?failed=sso');
    expect((await doorOf(database.newsroom).browser().send('GET', '/api/sign-in/sso')).status).toBe(404);
  });
});
