// Who may do what, tried: every route there is × every role × own and others' items × desks × single grants × scopes of
// keys. A new route without a guard, or with an item that nobody told permission-items.ts how to make, fails here.
import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import type { ControlledTransaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describePermissions } from '../scripts/describe-permissions.ts';
import { createKey } from '../src/accounts/create-key.ts';
import type { RouteRule } from '../src/accounts/guard.ts';
import { actionsOfScopes, type Scope, scopes } from '../src/accounts/scopes.ts';
import { startSession } from '../src/accounts/sessions.ts';
import { newsroomApp } from '../src/app/newsroom.ts';
import { waivedWith } from '../src/domain/gates.ts';
import { type Action, type Grant, type Role, roles } from '../src/domain/permissions.ts';
import { folderStore } from '../src/media/storage/folder-store.ts';
import { systemClock } from '../src/platform/clock.ts';
import { newSecret } from '../src/platform/random.ts';
import { createSeal } from '../src/platform/seal.ts';
import { asJson } from '../src/store/json.ts';
import type { DB } from '../src/store/tables.generated.ts';
import { addStaff } from './support/add-staff.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { fillPath, type NewsroomRoute, routesOf } from './support/newsroom-routes.ts';
import { type MakeItems, makerOf, type PlacedItem, theirDesk } from './support/permission-items.ts';
import { tableSays } from './support/table-says.ts';

/** Routes without a guard, and why that is right. One that changes something still refuses other sites. */
const open: Readonly<Record<string, string>> = {
  'GET /': 'the way in',
  'GET /claim/:token': 'who holds the one-time link has no account yet; the form shows nothing',
  'POST /claim/:token': 'the token is the permission',
  'GET /api/openapi.json': 'how programs are to ask; the same for everybody, with nothing of the paper in it',
  'GET /preview/:token': 'the token is the permission; whatever is none answers the same',
  'GET /preview/:token/media/:file': 'the token is the permission, for the pictures of its story alone',
  'GET /preview': 'says that there is nothing',
  'GET /preview/*': 'says that there is nothing',
  'GET /api/sign-in': 'which ways in there are',
  'GET /api/sign-in/sso': 'the way to the provider of single sign-on',
  'GET /api/sign-in/sso/callback': 'who comes back from there is checked by the answer of the provider',
  'GET /api/session': 'who asks, which may be nobody',
  'POST /api/session': 'the way in',
  'POST /api/session/code': 'the second half of the way in, for the session that waits for it',
  'DELETE /api/session': 'the way out of one’s own session',
  'POST /api/session/passkey/options': 'the way in',
  'POST /api/session/passkey': 'the way in',
  'POST /api/claim': 'the token is the permission',
  'POST /api/invitations/look': 'the token is the permission',
  'POST /api/invitations/accept': 'the token is the permission',
  'POST /api/password-resets': 'says the same to everybody',
  'POST /api/password-resets/use': 'the token is the permission',
  ...Object.fromEntries(
    [
      ...['GET ', 'PATCH ', 'POST /confirm', 'PUT /password', 'POST /totp', 'PUT /totp', 'DELETE /totp'],
      ...['POST /recovery-codes', 'POST /passkeys/options', 'POST /passkeys', 'PATCH /passkeys/:id'],
      ...['DELETE /passkeys/:id', 'GET /sessions', 'DELETE /sessions', 'DELETE /sessions/:id'],
    ].map((route) => [route.replace(' ', ' /api/account'), 'one’s own account, by one’s own session alone']),
  ),
  'GET /assets/*': 'the application, which anybody may read in the source',
  'GET *': 'the application’s page, which holds no data',
  'GET /*': 'the application’s page, which holds no data',
};

/** Parameters of a path on which the action hangs: each value is a route of its own here. */
const actionParams: Readonly<Record<string, readonly string[]>> = { gate: Object.keys(waivedWith) };

const newsroomUrl = 'http://desk.example';
const seal = createSeal({ seal: [{ id: 1, key: newSecret() }], lookup: newSecret() });
const log = { debug() {}, info() {}, warn() {}, error() {} } as never;
const side = (db: TestDatabase['newsroom']) => ({
  ...{ db, clock: systemClock, log },
  ...{ readerUrl: 'http://paper.example', newsroomUrl },
  media: { store: folderStore('/nowhere/store'), workFolder: '/nowhere/incoming', reachableHosts: [] },
  door: { seal, trustedProxies: [], oidc: null },
});

interface Persona {
  readonly role: Role;
  readonly staffId: string;
  readonly cookie: string;
}

let database: TestDatabase;
/** Everything happens in one transaction, and each request in a savepoint of it: whatever passes leaves no trace. */
let transaction: ControlledTransaction<DB, string[]>;
let app: ReturnType<typeof newsroomApp>;
const personas = new Map<Role, Persona>();
const keys = new Map<Scope, string>();
let grantee: Persona;
let outsider: string;
const without = new Map<string, Record<string, string>>();
/** By who asks. */
const made = new Map<MakeItems, ReadonlyMap<string, PlacedItem[]>>();

beforeAll(async () => {
  database = await testDatabase();
  transaction = await database.newsroom.startTransaction().execute();
  app = newsroomApp(side(transaction));
  for (const role of roles) personas.set(role, await addPersona(role));
  grantee = await addPersona('auditor');
  outsider = (await addPersona('reporter')).staffId;
  for (const scope of scopes) {
    keys.set(scope, await createKey(side(transaction), { name: scope, scopes: [scope], days: null }));
  }
  await addSendersWithoutRights();
});
afterAll(async () => {
  await transaction.rollback().execute();
  await database[Symbol.asyncDispose]();
});

async function addPersona(role: Role): Promise<Persona> {
  return { role, ...(await addStaff(transaction, { name: role, role, desks: [theirDesk] })) };
}

/** Nobody, and owners whose session says nothing. */
async function addSendersWithoutRights(): Promise<void> {
  const { staffId } = await addPersona('owner');
  const pending = await startSession(side(transaction), { staffId, isPending: true, userAgent: 'test' });
  const suspended = await addPersona('owner');
  await transaction
    .updateTable('staff')
    .set({ suspendedAt: systemClock.now() })
    .where('id', '=', suspended.staffId)
    .execute();
  without.set('nobody', {});
  without.set('an owner before the second factor', { cookie: `__Host-masthead=${pending}` });
  without.set('a suspended owner', { cookie: suspended.cookie });
  without.set('a made-up key', { authorization: `Bearer mk_${'a'.repeat(16)}_${'b'.repeat(43)}` });
}

type Answer = 'passes' | 'refused' | 'unknown';

/** Asks without a body: whoever passes the guard meets whatever the route says to that, and all of it is undone. */
async function ask(
  route: NewsroomRoute,
  headers: Record<string, string>,
  item?: PlacedItem,
): Promise<Answer> {
  const { status, title } = await send(route, headers, item);
  if (status === 401) return 'unknown';
  return status === 403 && title.startsWith('You may not do this here (') ? 'refused' : 'passes';
}

async function send(route: NewsroomRoute, headers: Record<string, string>, item?: PlacedItem) {
  const path = fillPath(route.path.replaceAll('*', 'x'), item?.params ?? {});
  const point = await transaction.savepoint('request').execute();
  try {
    const answer = await app.request(item?.query ? `${path}?${item.query}` : path, {
      method: route.method,
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
    expect(answer.headers.get('cache-control'), `${route.method} ${path}`).toMatch(storedNowhere(route));
    const isProblem = answer.headers.get('content-type') === 'application/problem+json';
    const title: string = isProblem ? (await answer.json()).title : '';
    await answer.body?.cancel().catch(() => {});
    return { status: answer.status, title };
  } finally {
    const undone = await point.rollbackToSavepoint('request').execute();
    // Else the next request's savepoint stands in this one, and ten thousand deep the server does little but climb.
    await undone.releaseSavepoint('request').execute();
  }
}

/** Personal answers stay with whoever asked; the application's own files are anybody's. */
function storedNowhere({ path }: NewsroomRoute): RegExp {
  return path.startsWith('/api/') || path.startsWith('/preview') ? /\bno-store\b/ : /./;
}

function actionOf(rule: RouteRule, params: Readonly<Record<string, string>>): Action {
  if (typeof rule.action === 'string') return rule.action;
  // A resolver looks at the address alone.
  return rule.action({ req: { param: (name: string) => params[name] } } as unknown as Context);
}

async function itemsFor(route: NewsroomRoute, staffId: string): Promise<(PlacedItem | undefined)[]> {
  if (!route.rule?.hasItem) return [undefined];
  const make = makerOf(route.path);
  if (!make) throw new Error(`permission-items.ts cannot make what ${route.path} names: tell it how.`);
  const items = await madeFor(make, staffId);
  const [name] = Object.keys(actionParams).filter((each) => route.path.includes(`:${each}`));
  if (name === undefined) return items;
  return items.flatMap((item) =>
    (actionParams[name] ?? ['']).map((value) => ({ ...item, params: { ...item.params, [name]: value } })),
  );
}

/** Once for whoever asks: each request is undone, so that the next one finds them as they were. */
async function madeFor(make: MakeItems, staffId: string): Promise<PlacedItem[]> {
  const known = made.get(make)?.get(staffId);
  if (known) return known;
  const items = await make(transaction, staffId, outsider);
  made.set(make, new Map(made.get(make)).set(staffId, items));
  return items;
}

const listed = routesOf(newsroomApp(side(undefined as never)));
const guarded = listed.filter(({ rule }) => rule !== null);
const changing = listed.filter(({ method }) => method !== 'GET');
const nameOf = ({ method, path }: NewsroomRoute) => `${method} ${path}`;
const named = (routes: readonly NewsroomRoute[]) => routes.map((route) => [nameOf(route), route] as const);

test('every route asks who comes, but for a few with a reason', () => {
  const unguarded = listed.filter(({ rule }) => rule === null).map(nameOf);
  expect(unguarded.filter((name) => open[name] === undefined)).toEqual([]);
  expect(guarded.length).toBeGreaterThan(60);
});

test('docs/permissions.md is what the table says', () => {
  const printed = readFileSync(new URL('../docs/permissions.md', import.meta.url), 'utf8');
  expect(printed, 'npm run generate').toBe(describePermissions());
});

describe.each(named(guarded))('%s', (_name, route) => {
  test('lets each role do what the table says to each item, and nothing else', async () => {
    const wrong: string[] = [];
    for (const persona of personas.values()) {
      for (const item of await itemsFor(route, persona.staffId)) {
        const action = actionOf(route.rule as RouteRule, item?.params ?? {}); // it is guarded
        const expected = tableSays(persona.role, action, item) ? 'passes' : 'refused';
        const answer = await ask(route, { cookie: persona.cookie }, item);
        if (answer !== expected) wrong.push(`${persona.role}: ${action} ${tell(item)}: ${answer}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('lets a single grant reach its own desk and no other', async () => {
    const wrong: string[] = [];
    for (const item of await itemsFor(route, grantee.staffId)) {
      const action = actionOf(route.rule as RouteRule, item?.params ?? {});
      await grant([{ action, desk: theirDesk }]);
      const isCovered = item === undefined || item.desk === 'theirs';
      const expected = isCovered || tableSays(grantee.role, action, item) ? 'passes' : 'refused';
      const answer = await ask(route, { cookie: grantee.cookie }, item);
      if (answer !== expected) wrong.push(`${action} ${tell(item)}: ${answer}`);
    }
    expect(wrong).toEqual([]);
  });

  test('asks keys for their scope', async () => {
    const [item] = await itemsFor(route, outsider);
    const action = actionOf(route.rule as RouteRule, item?.params ?? {});
    for (const [scope, key] of keys) {
      const expected = actionsOfScopes([scope]).includes(action) ? 'passes' : 'refused';
      expect(`${scope} ${await ask(route, { authorization: `Bearer ${key}` }, item)}`).toBe(
        `${scope} ${expected}`,
      );
    }
  });

  test('is closed to who is not signed in', async () => {
    const [item] = await itemsFor(route, outsider);
    for (const [who, headers] of without) {
      expect(`${who} ${await ask(route, headers, item)}`).toBe(`${who} unknown`);
    }
  });
});

/** Routes of one's own account and session, for whoever has one. */
const ofOneself = listed.filter(({ path }) => path.startsWith('/api/account'));

describe.each(named(ofOneself))('%s', (_name, route) => {
  test('is closed to who is not signed in', async () => {
    for (const [who, headers] of without)
      expect(`${who} ${await ask(route, headers)}`).toBe(`${who} unknown`);
  });
});

describe.each(named(changing))('%s', (_name, route) => {
  test.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site', { 'sec-fetch-site': 'same-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['an older browser on another site', { 'sec-fetch-site': '', origin: 'http://evil.example' }],
  ])('is refused from %s', async (_from, headers) => {
    const { cookie } = personas.get('owner') as Persona; // made above for every role
    const [item] = await itemsFor(route, outsider);
    expect(await send(route, { cookie, ...headers }, item)).toMatchObject({ status: 403 });
  });
});

async function grant(grants: readonly Grant[]): Promise<void> {
  await transaction
    .updateTable('staff')
    .set({ grants: asJson(grants) })
    .where('id', '=', grantee.staffId)
    .execute();
}

function tell(item: PlacedItem | undefined): string {
  if (!item) return '(no item)';
  const { isOwn, isDraft, desk } = item;
  return `${isOwn ? 'own' : "somebody's"} ${isDraft ? 'draft' : 'item'} (${desk})`;
}
