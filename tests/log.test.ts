// Nothing that opens a door and nobody's address stands in the log, whatever it is asked to tell and whatever goes wrong.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorOf, goodPassword } from '../src/accounts/door.test-support.ts';
import { createLog } from '../src/platform/log.ts';
import { deliverDueMail } from '../src/store/outgoing-mail.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { documentOf, metaOf } from './support/drafts.ts';

let database: TestDatabase;
const lines: string[] = [];
/** The most that LOG_LEVEL can ask for: every other level writes less. */
const log = createLog('trace', { write: (line) => lines.push(line) });
const email = 'ada.moreno@paper.example';
const invited = 'noor.haddad@paper.example';
const wrong = 'five magpies under the bridge';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

/** While a table is not where it was, every request that needs it fails, and is told of in the log. */
async function without(table: string, act: () => Promise<unknown>): Promise<void> {
  const before = lines.length;
  await sql`alter table ${sql.table(table)} rename to taken_away`.execute(database.owner);
  try {
    await act();
  } finally {
    await sql`alter table taken_away rename to ${sql.id(table)}`.execute(database.owner);
  }
  expect(lines.length, table).toBeGreaterThan(before);
}

test('no password, session, one-time link, key or address is written, also where requests fail', async () => {
  const here = doorOf(database.newsroom, { log });
  const browser = here.browser();
  await here.addPerson({ email, role: 'owner', name: 'Ada Moreno' });
  const signIn = (password: string) => browser.send('POST', '/api/session', { email, password });
  expect((await signIn(wrong)).status).toBe(401);
  expect((await signIn(goodPassword)).status).toBe(200);
  const session = browser.cookies.get('__Host-masthead') ?? '';
  await browser.send('POST', '/api/password-resets', { email });
  const noor = { name: 'Noor', email: invited, role: 'reporter', desks: [] };
  await browser.send('POST', '/api/people/invitations', noor);
  const refused = async ({ to }: { to: string }) => {
    const answer = `550 5.1.1 <${to}>: nobody of that name`;
    throw Object.assign(new Error(answer), { response: answer, rejected: [to] });
  };
  const { clock, seal } = here;
  await deliverDueMail({ db: database.newsroom, clock, seal, log, mailer: refused });
  here.later(3_600_000);
  const mails = await here.takeMail();
  const links = mails.flatMap(({ text }) => [...text.matchAll(/\/(?:join|reset)\/([\w-]{43})/g)]);
  const tokens = links.map(([, token]) => token ?? '');
  expect(tokens).toHaveLength(2);
  const [token = ''] = tokens;
  const made = await browser.send('POST', '/api/keys', { name: 'Wire', scopes: ['read'], days: 30 });
  const { key } = await made.json();
  const draft = { articleId: null, document: documentOf('A', 'B'), meta: metaOf(), author: 'x', reason: 'x' };
  const { articleId } = await saveDraft(database.newsroom, draft);
  const preview = await browser.send('POST', `/api/articles/${articleId}/previews`, {
    forName: 'C',
    hours: 1,
  });
  const [, previewToken = ''] = /preview\/([\w-]+)/.exec((await preview.json()).url) ?? [];

  await without('staff', () => signIn(goodPassword));
  await without('sessions', () => browser.send('GET', '/api/account'));
  await without('invitations', () => browser.send('POST', '/api/invitations/look', { token }));
  await without('password_resets', () =>
    browser.send('POST', '/api/password-resets/use', { token, password: wrong }),
  );
  await without('api_keys', () =>
    here.browser().send('GET', '/api/articles', undefined, { authorization: `Bearer ${key}` }),
  );
  await without('preview_links', () => browser.send('GET', `/preview/${previewToken}`));
  // PostgreSQL quotes the row.
  const again = { id: 'another', name: 'Ada', email, role: 'owner' as const };
  const twice = database.newsroom.insertInto('staff').values(again).execute();
  await twice.catch((error: unknown) => log.error({ err: error }, 'a request failed'));
  log.info({ path: `/join/${token}`, detail: `${email} has it`, token, inside: { password: wrong, email } });

  const written = lines.join('');
  expect(written).toContain('staff_email');
  for (const secret of [goodPassword, wrong, session, ...tokens, key, previewToken, email, invited]) {
    expect(secret.length).toBeGreaterThan(12);
    expect(written).not.toContain(secret);
  }
  expect(written).not.toContain(key.split('_').at(-1));
});

test.each(['__proto__', 'constructor', 'prototype'])('a field called %s does nothing', async (name) => {
  const browser = doorOf(database.newsroom, { log }).browser();
  await browser.send('POST', '/api/session', { email, password: goodPassword });
  const draft = { articleId: null, document: documentOf('A', 'B'), meta: metaOf(), author: 'x', reason: 'x' };
  const { articleId } = await saveDraft(database.newsroom, draft);
  const body = JSON.parse(
    `{"before":{},"after":{"title":"A","${name}":{"isAdmin":true}},"${name}":{"isAdmin":true}}`,
  );
  const answer = await browser.send('PATCH', `/api/articles/${articleId}/fields/social`, body);
  expect(await answer.text()).toBe('{"value":{"title":"A"}}');
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
});
