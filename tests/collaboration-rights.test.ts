// Who may come into a live story and write there: every role × own and others' stories × desks, keys by their scopes, and
// those who may not come in at all. The door is no route of the API, so tests/permissions.test.ts does not see it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createKey } from '../src/accounts/create-key.ts';
import { actionsOfScopes, scopes } from '../src/accounts/scopes.ts';
import { startSession } from '../src/accounts/sessions.ts';
import { closeCodes, LIVE_PROTOCOL, livePath } from '../src/domain/live-protocol.ts';
import { roles } from '../src/domain/permissions.ts';
import { SCHEMA_VERSION } from '../src/domain/schema.ts';
import { systemClock } from '../src/platform/clock.ts';
import { addStaff } from './support/add-staff.ts';
import { type LivePlace, livePlace } from './support/live-place.ts';
import { newsroomUrl } from './support/newsroom-url.ts';
import { makerOf, type PlacedItem, theirDesk } from './support/permission-items.ts';
import { tableSays } from './support/table-says.ts';

let place: LivePlace;
let outsider: string;
beforeAll(async () => {
  place = await livePlace(1);
  outsider = (await addStaff(place.database.newsroom, { name: 'Olaf', role: 'reporter' })).staffId;
});
afterAll(() => place[Symbol.asyncDispose]());

const ctx = () => ({ db: place.database.newsroom, clock: systemClock });

/** What the door and the room say: the code it closes with, or whether a step is taken. */
type Outcome = number | 'writes' | 'reads' | string;

/** Comes in and writes a step at the beginning of the headline. */
function comeIn(headers: Record<string, string>, { params }: PlacedItem): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const url = `ws://127.0.0.1:${place.processes[0]?.http.port}${livePath(params.id ?? '')}`;
    const socket = new WebSocket(url, { headers: { origin: newsroomUrl, ...headers } });
    const say = (message: object) => socket.send(JSON.stringify(message));
    const hello = { protocol: LIVE_PROTOCOL, schemaVersion: SCHEMA_VERSION, clientId: 'by-hand-1' };
    const slice = { content: [{ type: 'text', text: 'x' }] };
    const step = { stepType: 'replace', from: 1, to: 1, slice };
    socket.on('open', () => say({ type: 'hello', ...hello, from: { kind: 'nothing' } }));
    socket.on('unexpected-response', (_request, response) => resolve(`status ${response.statusCode}`));
    socket.on('error', reject);
    socket.on('close', (code) => resolve(code));
    socket.on('message', (data) => {
      const { type, code, mayEdit } = JSON.parse(String(data));
      if (type === 'welcome') {
        said = mayEdit;
        say({ type: 'steps', version: 0, steps: [step] });
      }
      if (type !== 'steps' && type !== 'refused') return;
      const outcome = type === 'steps' ? 'writes' : code === 'story_read_only' ? 'reads' : code;
      resolve(said === (outcome === 'writes') ? outcome : `says ${said}, but ${outcome}`);
      socket.close();
    });
    let said: unknown;
  });
}

async function itemsFor(staffId: string): Promise<PlacedItem[]> {
  const make = makerOf('/api/articles/:id/live');
  if (!make) throw new Error('permission-items.ts does not know how to make stories');
  return make(place.database.newsroom, staffId, outsider);
}

test.each(roles)('%s comes in and writes where the table says so, and nowhere else', async (role) => {
  const desks = [theirDesk];
  const { staffId, cookie } = await addStaff(place.database.newsroom, { name: role, role, desks });
  const wrong: string[] = [];
  const items = await itemsFor(staffId);
  for (const item of items) {
    const inside = tableSays(role, 'story.edit', item) ? 'writes' : 'reads';
    const expected = tableSays(role, 'story.read', item) ? inside : closeCodes.notFound;
    const outcome = await comeIn({ cookie }, item);
    if (outcome !== expected) wrong.push(`${JSON.stringify(item)}: ${outcome} for ${expected}`);
  }
  expect(items).toHaveLength(12);
  expect(wrong).toEqual([]);
});

test.each([...scopes.map((each) => [each]), ['read', 'write'] as const])(
  'a key for %s %s does what its scopes say',
  async (...held) => {
    const key = await createKey(ctx(), { name: held.join(), scopes: held, days: null });
    const [item] = await itemsFor(outsider);
    if (!item) throw new Error('there are stories');
    const actions = actionsOfScopes(held);
    const inside = actions.includes('story.edit') ? 'writes' : 'reads';
    const expected = actions.includes('story.read') ? inside : closeCodes.notFound;
    expect(await comeIn({ authorization: `Bearer ${key}` }, item)).toBe(expected);
  },
);

test('nobody else comes in', async () => {
  const { newsroom } = place.database;
  const owner = await addStaff(newsroom, { name: 'Olga', role: 'owner' });
  const pending = await startSession(ctx(), { staffId: owner.staffId, isPending: true, userAgent: 'test' });
  const suspended = await addStaff(newsroom, { name: 'Sus', role: 'owner' });
  const change = { suspendedAt: systemClock.now() };
  await newsroom.updateTable('staff').set(change).where('id', '=', suspended.staffId).execute();
  const [item] = await itemsFor(owner.staffId);
  if (!item) throw new Error('there are stories');
  for (const headers of [
    {},
    { cookie: `__Host-masthead=${pending}` },
    { cookie: suspended.cookie },
    { authorization: `Bearer mk_${'a'.repeat(16)}_${'b'.repeat(43)}` },
  ]) {
    expect([headers, await comeIn(headers, item)]).toEqual([headers, closeCodes.signedOut]);
  }
});
