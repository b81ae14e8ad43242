// Long because every route that changes anything is walked in it.
// Whatever somebody changes, on whichever route, leaves a line in the record under their name: every route there is
// that changes something is walked here, or stands below with the reason why it leaves none.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditFollower } from '../src/accounts/audit/follow-into-record.ts';
import { createOwnerClaim } from '../src/accounts/claim-ownership.ts';
import { doorOf, goodPassword } from '../src/accounts/door.test-support.ts';
import { softwareAuthenticator } from '../src/accounts/software-authenticator.test-support.ts';
import type { FieldName } from '../src/domain/story-fields.ts';
import { drawPicture, type TestLibrary, testLibrary } from '../src/media/library.test-support.ts';
import { catchUp } from '../src/store/follow-events.ts';
import { asJson } from '../src/store/json.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { addStaff, type StaffMember } from './support/add-staff.ts';
import { documentOf, metaOf } from './support/drafts.ts';
import { fillPath, routesOf } from './support/newsroom-routes.ts';
import { paperNewsroom } from './support/paper-apps.ts';

/** Routes after which the record has nothing new, and why that is right. */
const unrecorded: Readonly<Record<string, string>> = {
  'POST /api/board/views': 'what one likes to look at oneself',
  'DELETE /api/board/views/:view': 'what one likes to look at oneself',
  'POST /api/for-you/read': 'what one has read of what one was told',
  'POST /api/for-you/:notice/read': 'what one has read of what one was told',
  'PUT /api/for-you/settings': 'how one is told',
  'PUT /api/fronts/:edition/here': 'who looks at a front just now; forgotten at once',
  'POST /api/fronts/:edition/fill': 'answers what a front would show',
  'POST /api/style/links': 'answers where links lead',
  'POST /api/style/try': 'answers what a rule would find',
  'POST /api/invitations/look': 'answers who is invited',
  'POST /api/session/passkey/options': 'half of a way in, the other half is recorded',
  'POST /api/account/passkeys/options': 'half of a change, the other half is recorded',
  'POST /api/account/totp': 'half of a change, the other half is recorded',
  'POST /api/account/confirm':
    'shows again who one is; what it opens is recorded, and so is a wrong password',
  'PATCH /api/account/passkeys/:id': 'what one calls one’s own key',
};

/** Where a picture lies that the newsroom fetches. */
const elsewhere = createServer(async (_request, response) => {
  response.end(await drawPicture(310, 200).png().toBuffer());
});
const hostElsewhere = () => `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;

let library: TestLibrary;
let app: ReturnType<typeof paperNewsroom>;
let edda: StaffMember;
let omar: StaffMember;
const walked = new Set<string>();

beforeAll(async () => {
  library = await testLibrary();
  const { db, clock, log, store, workFolder } = library.ctx;
  await once(elsewhere.listen(0, '127.0.0.1'), 'listening');
  const media = { store, workFolder, reachableHosts: [hostElsewhere()] };
  app = paperNewsroom({ newsroom: db }, { clock, log, media });
  edda = await addStaff(db, { name: 'Edda', role: 'owner' });
  omar = await addStaff(db, { name: 'Omar', role: 'editor' });
  await lines();
});
afterAll(async () => {
  elsewhere.close();
  await library?.[Symbol.asyncDispose]();
});

let seen = 0;
/** What came into the record since it was last asked. */
async function lines(): Promise<{ readonly actorId: string | null }[]> {
  const { owner, newsroom } = library.database;
  await catchUp(newsroom, auditFollower);
  const rows = await owner
    .selectFrom('auditLog')
    .select(['n', 'entry'])
    .where('n', '>', seen)
    .orderBy('n')
    .execute();
  seen = rows.at(-1)?.n ?? seen;
  return rows.map(({ entry }) => JSON.parse(entry));
}

interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object | Uint8Array;
  readonly who?: StaffMember;
}

/** Does it, and finds a line of whoever did it. @returns the answer. */
async function does(route: string, { params = {}, query = '', body, who = edda }: Sent = {}) {
  const [method = '', path = ''] = route.split(' ');
  const isBytes = body instanceof Uint8Array;
  const answer = await app.request(`${fillPath(path, params)}${query}`, {
    method,
    headers: {
      cookie: who.cookie,
      'sec-fetch-site': 'same-origin',
      ...(body && !isBytes && { 'content-type': 'application/json' }),
    },
    ...(body && { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
  });
  const text = await answer.text();
  expect(answer.ok, `${route}: ${text}`).toBe(true);
  await isRecorded(route, who.staffId);
  return text === '' ? null : JSON.parse(text);
}

async function isRecorded(route: string, staffId: string): Promise<void> {
  walked.add(route);
  const found = await lines();
  expect(
    found.map(({ actorId }) => actorId),
    `${route} ${JSON.stringify(found)}`,
  ).toContain(staffId);
}

async function write(language: 'en' | 'ar' = 'en'): Promise<string> {
  const meta = metaOf({ edition: language, language, direction: language === 'ar' ? 'rtl' : 'ltr' });
  const draft = { document: documentOf('The wall held', 'It held.'), meta };
  const ownerIds = [edda.staffId];
  const saved = await saveDraft(library.ctx.db, {
    ...draft,
    articleId: null,
    author: 'x',
    reason: 'x',
    ownerIds,
  });
  await lines();
  return saved.articleId;
}

const in2030 = { at: '2030-01-01T00:00:00Z' };
const because = { reason: 'Because.' };

describe('writing', () => {
  test('a story, its versions and fields', async () => {
    const body = {
      source_id: 'walk:1',
      format: 'markdown',
      text: '# The gate\n\nIt opens.',
      section: 'World',
    };
    const begun = await does('POST /api/articles', { body });
    const params = { id: begun.id };
    await does('PUT /api/articles/:id/names', { params, body: { version: 0, name: 'First' } });
    await does('POST /api/articles', { body: { ...body, text: '# The gate\n\nIt is shut.' } });
    await does('POST /api/articles/:id/restore', { params, body: { version: 0 } });
    const fields: Partial<Record<FieldName, unknown>> = {
      ...{ edition: 'ar', section: { slug: 'home', name: 'Home' } },
      ...{ language: { language: 'fr', direction: 'ltr' }, kicker: 'Flood', genre: 'analysis' },
      ...{ byline: [{ slug: 'rosa', name: 'Rosa', role: 'writer' }], dateline: 'Aden' },
      ...{ topics: [{ slug: 'floods', name: 'Floods' }], slug: 'gate', seo: { title: 'Gate' } },
      ...{ social: { title: 'Gate' }, sharedPicture: { src: 'asset:abc', alt: 'A gate' } },
      ...{ dueAt: '2030-01-01T00:00:00.000Z', plannedWords: 300, deskNote: 'Call.', owners: [omar.staffId] },
    };
    const strand = { description: null, contact: null, picture: null, isClosed: false, keyStories: [] };
    for (const kind of ['series', 'storyline']) {
      const after = { name: 'The wall', at: 'the-wall', storyOrder: [], ...strand };
      const body = { subject: 'the-wall', before: null, after };
      await does('PUT /api/site/:edition/:kind', { params: { edition: 'ar', kind }, body });
    }
    const wall = { slug: 'the-wall', name: 'The wall' };
    const all = { ...fields, series: wall, storylines: [wall] };
    for (const [field, after] of Object.entries(all)) {
      const answer = await app.request(`/api/articles/${begun.id}/fields`, {
        headers: { cookie: edda.cookie },
      });
      const before = (await answer.json()).fields[field];
      await does(`PATCH /api/articles/:id/fields/${field}`, { params, body: { before, after } });
    }
  });

  test('translations', async () => {
    const [originalId, id] = [await write(), await write('ar')];
    const params = { id };
    for (const each of [originalId, id])
      await does('POST /api/articles/:id/publish', { params: { id: each } });
    await does('PUT /api/articles/:id/translations', { params, body: { originalId } });
    await does('POST /api/articles/:id/translations/up-to-date', { params });
    await does('DELETE /api/articles/:id/translations', { params });
  });

  test('notes and suggestions', async () => {
    const id = await write();
    const passage = { from: 1, to: 4, version: 0 };
    const add = async (extra: object) => {
      const body = { kind: 'note', text: 'Why?', ...passage, ...extra };
      return does('POST /api/articles/:id/annotations', { params: { id }, body });
    };
    const note = await add({});
    const params = { id, annotation: note.id };
    await does('POST /api/articles/:id/annotations/:annotation/replies', { params, body: { text: 'So.' } });
    await does('POST /api/articles/:id/annotations/:annotation/resolve', { params });
    await does('POST /api/articles/:id/annotations/:annotation/reopen', { params });
    for (const [verdict, body] of [
      ['accept', undefined],
      ['reject', because],
    ] as const) {
      const slice = { content: [{ type: 'text', text: verdict }] };
      const { id: annotation } = await add({ kind: 'suggestion', slice });
      const sent = { params: { id, annotation }, ...(body && { body }) };
      await does(`POST /api/articles/:id/annotations/:annotation/${verdict}`, sent);
    }
  });

  test('the house style', async () => {
    const rule = {
      ...{ language: null, phrase: 'utilise', reason: 'Long.', suggestion: 'use' },
      ...{ matchCase: false, wholeWords: true },
    };
    const { id } = await does('POST /api/style/rules', { body: rule });
    const changed = { ...rule, reason: 'Too long.' };
    await does('PUT /api/style/rules/:id', { params: { id }, query: '?version=1', body: changed });
    await does('DELETE /api/style/rules/:id', { params: { id }, query: '?version=2' });
    const check = { isOn: false, number: null };
    await does('PUT /api/style/checks/:name', { params: { name: 'alt' }, body: check });
  });
});

describe('the desk', () => {
  test('a story on its way to readers, and back', async () => {
    const id = await write();
    const params = { id };
    await does('POST /api/articles/:id/send', { params, body: { note: '' } });
    await does('POST /api/articles/:id/return', { params, body: { note: '' } });
    await does('POST /api/articles/:id/approve', { params, who: omar });
    const rules = { edition: 'en', section: null, gates: ['standfirst'], version: 0 };
    await does('PUT /api/gates', { body: rules });
    await does('POST /api/articles/:id/gates/:gate/waive', {
      params: { id, gate: 'standfirst' },
      body: because,
    });
    await does('PUT /api/articles/:id/hold', { params, body: because });
    await does('POST /api/articles/:id/hold/lift', { params, body: because });
    await does('PUT /api/articles/:id/embargo', { params, body: { until: in2030 } });
    await does('POST /api/articles/:id/embargo/lift', { params, body: because });
    const { schedule } = await does('POST /api/articles/:id/schedule', { params, body: { time: in2030 } });
    const due = { id, schedule: String(schedule) };
    const later = { time: { at: '2031-01-01T00:00:00Z' }, version: 1 };
    await does('PUT /api/articles/:id/schedules/:schedule', { params: due, body: later });
    await does('DELETE /api/articles/:id/schedules/:schedule', { params: due, query: '?version=2' });
    const preview = await does('POST /api/articles/:id/previews', {
      params,
      body: { forName: 'Counsel', hours: 1 },
    });
    await does('DELETE /api/articles/:id/previews/:preview', { params: { id, preview: preview.id } });
    await does('POST /api/articles/:id/publish', { params });
    await does('PUT /api/articles/:id/address', { params, body: { slug: 'elsewhere' } });
    await does('POST /api/articles/:id/unpublish', { params, body: {} });
    await does('POST /api/articles/:id/publish', { params });
    await does('POST /api/articles/:id/retract', { params, body: because });
    const spiked = { id: await write() };
    await does('POST /api/articles/:id/spike', { params: spiked, body: because });
    await does('POST /api/articles/:id/recover', { params: spiked });
  });

  test('corrections, by one and decided by another', async () => {
    const gates = ['correction_approval'];
    const line = { edition: 'en', section: null, gates, version: 1 };
    await does('PUT /api/gates', { body: line });
    const id = await write();
    await does('POST /api/articles/:id/publish', { params: { id } });
    for (const [verdict, body] of [
      ['reject', because],
      ['approve', undefined],
    ] as const) {
      const text = `It was ${verdict}.`;
      const asked = { kind: 'correction', text, passage: null };
      const made = await does('POST /api/articles/:id/corrections', { params: { id }, body: asked });
      const params = { id, correction: made.id };
      const sent = { params, who: omar, ...(body && { body }) };
      await does(`POST /api/articles/:id/corrections/:correction/${verdict}`, sent);
    }
    await does('PUT /api/gates', { body: { ...line, gates: null, version: 2 } });
  });

  test('kinds of small changes, alarms, and the site', async () => {
    const { id: kind } = await does('POST /api/minor-kinds', {
      body: { name: 'Typo', description: 'A letter.' },
    });
    await does('DELETE /api/minor-kinds/:kind', { params: { kind } });
    const articleId = await write();
    const { id } = await library.ctx.db
      .insertInto('alarms')
      .values({ kind: 'schedule_late', articleId, data: asJson<unknown>({}) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await does('POST /api/alarms/:alarm/seen', { params: { alarm: String(id) } });
    const body = { subject: '/old', before: null, after: { target: '/new' } };
    const { change } = await does('PUT /api/site/:edition/:kind', {
      params: { edition: 'en', kind: 'redirect' },
      body,
    });
    await does('POST /api/site/changes/:id/undo', { params: { id: String(change) } });
  });

  test('a front', async () => {
    const params = { edition: 'en' };
    const containers = [{ id: 'lead', kind: 'lead', title: null, size: 1, pinned: [], query: null }];
    await does('PUT /api/fronts/:edition', { params, body: { version: 0, containers } });
    const { launch } = await does('POST /api/fronts/:edition/launch', { params, body: { version: 1 } });
    await does('POST /api/fronts/:edition/undo', { params, body: { launch } });
    await does('POST /api/fronts/:edition/launch', { params, body: { version: 1 } });
    await does('POST /api/fronts/:edition/give-back', { params, body: {} });
    const { schedule } = await does('POST /api/fronts/:edition/schedules', {
      params,
      body: { version: 1, time: in2030 },
    });
    const due = { ...params, schedule: String(schedule) };
    const later = { version: 1, time: { at: '2031-01-01T00:00:00Z' } };
    await does('PUT /api/fronts/:edition/schedules/:schedule', { params: due, body: later });
    await does('DELETE /api/fronts/:edition/schedules/:schedule', { params: due, query: '?version=2' });
  });

  test('live coverage', async () => {
    const id = await write();
    const params = { id };
    await does('POST /api/articles/:id/publish', { params });
    await does('POST /api/articles/:id/coverage', { params });
    await does('PUT /api/articles/:id/coverage/summary', {
      params,
      body: { points: ['It held.'], version: 1 },
    });
    const document = documentOf('', 'It holds.');
    const post = await does('POST /api/articles/:id/coverage/posts', { params, body: { document } });
    const one = { id, post: post.id };
    const change = { document: documentOf('', 'It holds still.'), version: 1 };
    await does('PUT /api/articles/:id/coverage/posts/:post', { params: one, body: change });
    await does('POST /api/articles/:id/coverage/posts/:post/publish', { params: one, body: { version: 2 } });
    await does('PUT /api/articles/:id/coverage/posts/:post/marks', { params: one, body: { isKey: true } });
    await does('DELETE /api/articles/:id/coverage/posts/:post', { params: one });
    await does('POST /api/articles/:id/coverage/end', { params });
  });
});

test('the library', async () => {
  const bytes = await drawPicture(300, 200).png().toBuffer();
  const { asset } = await does('POST /api/media', { query: '?name=a.png', body: bytes });
  const address = `http://${hostElsewhere()}/b.png`;
  const other = await does('POST /api/media-from-address', { body: { address } });
  const params = { id: asset.id };
  await does('PATCH /api/media/:id', { params, body: { version: 1, words: { alt: 'A wall' } } });
  const framing = { version: 2, focus: { x: 1, y: 0.5 }, crops: {} };
  await does('PUT /api/media/:id/framing', { params, body: framing });
  const rights = {
    ...{ licence: 'own', creativeCommons: null, expiresAt: null, editions: null },
    ...{ note: '', onExpiry: 'warn', replacementId: null },
  };
  await does('PUT /api/media/:id/rights', { params, body: { version: 3, rights } });
  await does('PUT /api/media/:id/rights', { params: { id: other.asset.id }, body: { version: 1, rights } });
  const id = await write();
  const document = documentOf('The wall', 'It held.');
  const image = { type: 'image', attrs: { src: asset.src, alt: 'x', credit: 'y' } };
  const [headline, standfirst, body] = document.content ?? [];
  const illustrated = { ...document, content: [headline, standfirst, { ...body, content: [image] }] };
  await saveDraft(library.ctx.db, {
    ...{ articleId: id, document: illustrated as typeof document, meta: metaOf(), author: 'x', reason: 'x' },
  });
  await does('POST /api/articles/:id/publish', { params: { id } });
  await does('POST /api/media/:id/replace', { params, body: { replacementId: other.asset.id } });
  await does('DELETE /api/media/:id', { params });
  await does('POST /api/media/:id/restore', { params });
  const warning = await library.ctx.db
    .insertInto('expiryWarnings')
    .values({ assetId: asset.id, expiresAt: new Date(), kind: 'ahead', stories: asJson([]) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await does('POST /api/media-warnings/:id/seen', { params: { id: String(warning.id) } });
});

test('people and keys', async () => {
  const invited = { name: 'Noor', email: 'noor@example.org', role: 'reporter', desks: [] };
  const { id } = await does('POST /api/people/invitations', { body: invited });
  await does('POST /api/people/invitations/:id/send', { params: { id } });
  await does('DELETE /api/people/invitations/:id', { params: { id } });
  const { staffId: person } = await addStaff(library.ctx.db, { name: 'Rosa', role: 'reporter' });
  await does('PATCH /api/people/:person', { params: { person }, body: { version: 1, role: 'editor' } });
  await does('DELETE /api/people/:person/sessions', { params: { person } });
  const key = await does('POST /api/keys', { body: { name: 'Wire', scopes: ['read'], days: 30 } });
  await does('DELETE /api/keys/:key', { params: { key: key.id } });
});

test('one’s own account, and the ways in', async () => {
  const { db } = library.ctx;
  await db.deleteFrom('staff').execute();
  const here = doorOf(db);
  const browser = here.browser();
  const token = await createOwnerClaim({ db, clock: here.clock });
  const says = async (route: string, path: string, body?: object, from = browser) => {
    const answer = await from.send(route.split(' ')[0] ?? '', path, body);
    const text = await answer.text();
    expect(answer.ok, `${route}: ${text}`).toBe(true);
    return text === '' ? null : JSON.parse(text);
  };
  const ada = { name: 'Ada Moreno', email: 'ada@example.org', password: goodPassword };
  await says('POST /api/claim', '/api/claim', { token, ...ada });
  const { id } = await db.selectFrom('staff').select('id').executeTakeFirstOrThrow();
  await isRecorded('POST /api/claim', id);
  const recorded = async (route: string, body?: object, path = route.split(' ')[1] ?? '') => {
    const answer = await says(route, path, body);
    await isRecorded(route, id);
    return answer;
  };
  await recorded('PATCH /api/account', { name: 'Ada M.' });
  await recorded('PUT /api/account/password', { current: goodPassword, password: `${goodPassword} twice` });
  const proposal = await says('POST /api/account/totp', '/api/account/totp');
  const totp = new TOTP({ secret: Secret.fromBase32(proposal.secret) });
  const code = () => ({ code: totp.generate({ timestamp: here.clock.now().getTime() }) });
  await recorded('PUT /api/account/totp', code());
  await recorded('POST /api/account/recovery-codes');
  await recorded('DELETE /api/session');
  await says('POST /', '/api/session', { email: ada.email, password: `${goodPassword} twice` });
  here.later(30_000);
  await recorded('POST /api/session/code', code());
  await recorded('DELETE /api/account/totp');
  const authenticator = softwareAuthenticator(here.newsroomUrl);
  const wished = await says('POST /', '/api/account/passkeys/options');
  const response = authenticator.create(wished);
  await recorded('POST /api/account/passkeys', { name: 'Phone', response });
  const asked = await says('POST /', '/api/session/passkey/options');
  await recorded('POST /api/session/passkey', { response: authenticator.get(asked) });
  await recorded('DELETE /api/account/passkeys/:id', undefined, `/api/account/passkeys/${response.id}`);
  const other = here.browser();
  const again = { email: ada.email, password: `${goodPassword} twice` };
  await says('POST /', '/api/session', again, other);
  await isRecorded('POST /api/session', id);
  const { sessions } = await says('GET /', '/api/account/sessions');
  const { id: session } = sessions.find(({ isThis }: { isThis: boolean }) => !isThis);
  await recorded('DELETE /api/account/sessions/:id', undefined, `/api/account/sessions/${session}`);
  await recorded('DELETE /api/account/sessions');
  const linkIn = async () => {
    const mails = (await here.takeMail()).map(({ text }) => text).join('\n');
    return [...mails.matchAll(/\/(?:join|reset)\/([\w-]{43})/g)].at(-1)?.[1] ?? '';
  };
  await says('POST /', '/api/password-resets', { email: ada.email });
  expect(await lines(), 'nobody knows who asks').toMatchObject([
    { action: 'account.reset_requested', subject: id },
  ]);
  walked.add('POST /api/password-resets');
  await recorded('POST /api/password-resets/use', {
    token: await linkIn(),
    password: `${goodPassword} again`,
  });
  await says('POST /', '/api/session', { email: ada.email, password: `${goodPassword} again` });
  const noor = { name: 'Noor', email: 'noor@example.org', role: 'reporter', desks: [] };
  await says('POST /', '/api/people/invitations', noor);
  await lines();
  const joining = { token: await linkIn(), name: 'Noor Haddad', password: goodPassword };
  await says('POST /', '/api/invitations/accept', joining, here.browser());
  const joined = await db
    .selectFrom('staff')
    .select('id')
    .where('email', '=', noor.email)
    .executeTakeFirstOrThrow();
  await isRecorded('POST /api/invitations/accept', joined.id);
});

test('nothing else changes anything unseen', () => {
  const changing = routesOf(app).filter(({ method }) => method !== 'GET');
  const names = changing.map(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, '')}`);
  expect(names.filter((name) => !walked.has(name) && !(name in unrecorded))).toEqual([]);
  expect(Object.keys(unrecorded).filter((name) => !names.includes(name) || walked.has(name))).toEqual([]);
});
