import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { newId } from '../platform/random.ts';
import { createOwnerClaim } from './claim-ownership.ts';
import { doorOf, goodPassword } from './door.test-support.ts';

let database: TestDatabase;
let here: ReturnType<typeof doorOf>;
const address = () => `${newId()}@example.org`;
const tokenOf = (text: string | undefined) => /\/(?:join|reset)\/([\w-]{43})/.exec(text ?? '')?.[1] ?? '';

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => {
  here = doorOf(database.newsroom);
});
afterAll(() => database[Symbol.asyncDispose]());

async function signedIn(role: 'owner' | 'editor' = 'owner') {
  const email = address();
  await here.addPerson({ email, role, name: 'Ada Moreno' });
  const browser = here.browser();
  await browser.send('POST', '/api/session', { email, password: goodPassword });
  return browser;
}
const invite = async (by: ReturnType<typeof here.browser>, email: string) =>
  by.send('POST', '/api/people/invitations', {
    name: 'Noor',
    email,
    role: 'desk_editor',
    desks: [{ edition: 'en', section: 'world' }],
  });

describe('the first owner', () => {
  test('chooses a password behind the printed link and is in', async () => {
    const token = await createOwnerClaim({ db: database.newsroom, clock: here.clock });
    const browser = here.browser();
    const claim = { token, name: 'Ada Moreno', email: address(), password: goodPassword };
    expect((await browser.send('POST', '/api/claim', { ...claim, password: 'Ada Moreno 1' })).status).toBe(
      422,
    );
    expect((await browser.send('POST', '/api/claim', claim)).status).toBe(200);
    expect((await (await browser.send('GET', '/api/session')).json()).actor).toMatchObject({ role: 'owner' });
    expect((await here.browser().send('POST', '/api/claim', claim)).status).toBe(403);
  });
});

describe('an invitation', () => {
  test('comes by mail, and makes whoever holds the link what it says, with a password of their own', async () => {
    const owner = await signedIn();
    const email = address();
    expect((await invite(owner, email)).status).toBe(201);
    const [mail] = await here.takeMail();
    expect(mail).toMatchObject({ to: email, subject: 'Join the newsroom of Masthead' });
    expect(mail?.text).toContain('Ada Moreno invites you');
    const token = tokenOf(mail?.text);
    const browser = here.browser();
    const look = await browser.send('POST', '/api/invitations/look', { token });
    expect(await look.json()).toEqual({ name: 'Noor', email });
    const given = { token, name: 'Noor Haddad', password: goodPassword };
    const weak = await browser.send('POST', '/api/invitations/accept', {
      ...given,
      password: 'Noor Haddad 1',
    });
    expect(await weak.json()).toMatchObject({ type: 'urn:masthead:password_own', status: 422 });
    expect((await browser.send('POST', '/api/invitations/accept', given)).status).toBe(200);
    const { actor } = await (await browser.send('GET', '/api/session')).json();
    expect(actor).toMatchObject({
      ...{ name: 'Noor Haddad', role: 'desk_editor' },
      desks: [{ edition: 'en', section: 'world' }],
    });
    expect((await here.browser().send('POST', '/api/invitations/accept', given)).status).toBe(403);
  });

  test('is accepted once, also when two do so at the same instant', async () => {
    await invite(await signedIn(), address());
    const [mail] = await here.takeMail();
    const given = { token: tokenOf(mail?.text), name: 'Noor Haddad', password: goodPassword };
    const answers = await Promise.all(
      [1, 2].map(() => here.browser().send('POST', '/api/invitations/accept', given)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  test('ends after a week, when it is sent anew, and when it is revoked', async () => {
    const owner = await signedIn();
    const { id } = await (await invite(owner, address())).json();
    const [first] = await here.takeMail();
    expect((await owner.send('POST', `/api/people/invitations/${id}/send`)).status).toBe(204);
    const [second] = await here.takeMail();
    const look = async (text: string | undefined) =>
      (await here.browser().send('POST', '/api/invitations/look', { token: tokenOf(text) })).status;
    expect([await look(first?.text), await look(second?.text)]).toEqual([403, 200]);
    expect((await owner.send('DELETE', `/api/people/invitations/${id}`)).status).toBe(204);
    expect(await look(second?.text)).toBe(403);
    await invite(owner, address());
    const [third] = await here.takeMail();
    here.later(7 * 86_400_000);
    expect(await look(third?.text)).toBe(403);
  });

  test('is listed without its token', async () => {
    const owner = await signedIn();
    const email = address();
    await invite(owner, email);
    const [mail] = await here.takeMail();
    const text = await (await owner.send('GET', '/api/people/invitations')).text();
    expect(text).toContain(email);
    expect(text).not.toContain(tokenOf(mail?.text));
  });

  test('is for owners to make, and not for an address that somebody has', async () => {
    expect((await invite(await signedIn('editor'), address())).status).toBe(403);
    expect((await invite(here.browser(), address())).status).toBe(401);
    const email = address();
    await here.addPerson({ email });
    expect((await invite(await signedIn(), email.toUpperCase())).status).toBe(409);
  });
});

describe('a reset', () => {
  const ask = (email: string) => here.browser().send('POST', '/api/password-resets', { email });
  const use = (token: string, password: string) =>
    here.browser().send('POST', '/api/password-resets/use', { token, password });

  test('comes by mail, works once, and ends every session', async () => {
    const email = address();
    await here.addPerson({ email });
    const old = here.browser();
    await old.send('POST', '/api/session', { email, password: goodPassword });
    expect((await ask(email.toUpperCase())).status).toBe(202);
    const [mail] = await here.takeMail();
    expect(mail?.to).toBe(email);
    const token = tokenOf(mail?.text);
    expect((await use(token, 'short')).status).toBe(422);
    expect((await use(token, 'four geese on the mill pond')).status).toBe(204);
    expect((await use(token, 'five geese on the mill pond')).status).toBe(403);
    expect((await (await old.send('GET', '/api/session')).json()).actor).toBe(null);
    const enter = (password: string) => here.browser().send('POST', '/api/session', { email, password });
    expect((await enter(goodPassword)).status).toBe(401);
    expect((await enter('four geese on the mill pond')).status).toBe(200);
    const [told] = await here.takeMail();
    expect(told).toMatchObject({ to: email, subject: 'Your password was changed: Masthead' });
  });

  test('ends after half an hour, and with it all other links of the person', async () => {
    const email = address();
    await here.addPerson({ email });
    await ask(email);
    await ask(email);
    const [first, second] = await here.takeMail();
    expect((await use(tokenOf(first?.text), 'four geese on the mill pond')).status).toBe(204);
    expect((await use(tokenOf(second?.text), 'five geese on the mill pond')).status).toBe(403);
    await here.takeMail();
    await ask(email);
    const [third] = await here.takeMail();
    here.later(30 * 60_000);
    expect((await use(tokenOf(third?.text), 'five geese on the mill pond')).status).toBe(403);
  });

  test('answers and works the same for an address that nobody has, and sends nothing', async () => {
    const email = address();
    await here.addPerson({ email });
    const count = async () => {
      const rows = await database.newsroom.selectFrom('passwordResets').select('tokenHash').execute();
      const mails = await database.newsroom.selectFrom('outgoingMail').select('sealed').execute();
      return { resets: rows.length, bytes: mails.map(({ sealed }) => sealed.length) };
    };
    const before = await count();
    const known = await ask(email);
    const between = await count();
    await here.takeMail();
    const unknown = await ask(address());
    const after = await count();
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()]);
    expect(after.resets - between.resets).toBe(between.resets - before.resets);
    expect(after.bytes).toHaveLength(between.bytes.length - before.bytes.length);
    expect(await here.takeMail()).toEqual([]);
  });

  test('is limited for one address and for one network, with a time to wait', async () => {
    const email = address();
    for (let n = 0; n < 3; n += 1) {
      expect((await ask(email)).status).toBe(202);
      here.moveAway();
    }
    const fourth = await ask(email);
    expect(fourth.status).toBe(429);
    expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('does not take the second factor away', async () => {
    const email = address();
    const id = await here.addPerson({ email });
    const sealed = here.seal.seal('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', `staff.totp ${id}`);
    await database.newsroom.updateTable('staff').set({ totpSealed: sealed }).where('id', '=', id).execute();
    await ask(email);
    const mails = await here.takeMail();
    const mail = mails.find(({ to }) => to === email);
    await use(tokenOf(mail?.text), 'four geese on the mill pond');
    const answer = await here
      .browser()
      .send('POST', '/api/session', { email, password: 'four geese on the mill pond' });
    expect(await answer.json()).toMatchObject({ status: 'factor_needed' });
  });
});

describe('the own password', () => {
  test('is changed by who knows the present one, and ends the other sessions', async () => {
    const email = address();
    await here.addPerson({ email });
    const [one, two] = [here.browser(), here.browser()];
    for (const each of [one, two]) await each.send('POST', '/api/session', { email, password: goodPassword });
    const change = (current: string | null, password: string) =>
      one.send('PUT', '/api/account/password', { current, password });
    expect((await change('not the present one', 'four geese on the mill pond')).status).toBe(401);
    expect((await change(null, 'four geese on the mill pond')).status).toBe(401);
    expect((await change(goodPassword, 'password1234')).status).toBe(422);
    expect((await change(goodPassword, 'four geese on the mill pond')).status).toBe(204);
    expect((await (await one.send('GET', '/api/session')).json()).actor).not.toBe(null);
    expect((await (await two.send('GET', '/api/session')).json()).actor).toBe(null);
  });
});
