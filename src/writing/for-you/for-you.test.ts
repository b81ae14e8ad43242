import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, type StaffMember } from '../../../tests/support/add-staff.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { documentOf, metaOf } from '../../../tests/support/drafts.ts';
import { paperNewsroom } from '../../../tests/support/paper-apps.ts';
import { createKey } from '../../accounts/create-key.ts';
import { findQuote } from '../../domain/annotations/map-anchor.ts';
import { systemClock } from '../../platform/clock.ts';
import { catchUp } from '../../store/follow-events.ts';
import type { OutgoingMail } from '../../store/outgoing-mail.ts';
import { inTransaction } from '../../store/transaction.ts';
import { readDocument } from '../log/read-document.ts';
import { saveDraft } from '../save-draft.ts';
import type { Notice } from './contract.ts';
import { noticeFollower } from './follow-into-notices.ts';
import { forgetNotices, mailNotices } from './mail-notices.ts';

let database: TestDatabase;
let app: ReturnType<typeof paperNewsroom>;
let editor: StaffMember;
let reporter: StaffMember;

beforeAll(async () => {
  database = await testDatabase();
  app = paperNewsroom(database);
  editor = await addStaff(database.newsroom, { name: 'Edda', role: 'editor' });
  reporter = await addStaff(database.newsroom, { name: 'Rosa', role: 'reporter' });
});
afterAll(() => database[Symbol.asyncDispose]());

async function ask(who: { cookie: string } | string, method: string, path: string, body?: unknown) {
  const sender = typeof who === 'string' ? { authorization: `Bearer ${who}` } : { cookie: who.cookie };
  const answer = await app.request(path, {
    method,
    headers: { ...sender, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

async function draft(owner: StaffMember = reporter, headline = 'A story'): Promise<string> {
  const { articleId } = await saveDraft(database.newsroom, {
    articleId: null,
    document: documentOf(headline, 'The wall held through the night.'),
    meta: metaOf(),
    author: 'Rosa',
    reason: 'imported',
    ownerIds: [owner.staffId],
  });
  return articleId;
}

const at = (articleId: string, rest = '') => `/api/articles/${articleId}/annotations${rest}`;

async function annotate(by: StaffMember, articleId: string, more: object): Promise<string> {
  const { node, version } = await readDocument(database.newsroom, articleId);
  const passage = { version, ...findQuote(node, 'wall held') };
  const { status, body } = await ask(by, 'POST', at(articleId), { kind: 'note', ...passage, ...more });
  expect(status).toBe(201);
  return body.id;
}

const follow = () => catchUp(database.newsroom, noticeFollower);

async function toldOf(who: StaffMember, query = ''): Promise<Notice[]> {
  await follow();
  const { status, body } = await ask(who, 'GET', `/api/for-you${query}`);
  expect(status).toBe(200);
  return body.notices;
}

const unreadOf = async (who: StaffMember) => (await ask(who, 'GET', '/api/for-you/unread')).body.unread;

describe('what is for you', () => {
  test('a mention: told, counted, opened, read', async () => {
    const ben = await addStaff(database.newsroom, { name: 'Ben', role: 'reporter' });
    const id = await draft();
    const note = await annotate(editor, id, { text: 'Is it so, Ben?', mentions: [ben.staffId] });
    const [told, ...more] = await toldOf(ben);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      ...{ kind: 'mentioned', articleId: id, annotationId: note, headline: 'A story' },
      ...{ actor: 'Edda', text: 'Is it so, Ben?', isRead: false },
    });
    expect(await unreadOf(ben)).toBe(1);
    expect(await unreadOf(editor)).toBe(0);
    const path = `/api/for-you/${told?.id}/read`;
    expect((await ask(editor, 'POST', path)).status).toBe(404);
    expect(await unreadOf(ben)).toBe(1);
    expect(await ask(ben, 'POST', path)).toMatchObject({
      status: 200,
      body: { annotationId: note, isRead: true },
    });
    expect(await unreadOf(ben)).toBe(0);
    expect(await toldOf(ben, '?unread=true')).toEqual([]);
    expect(await toldOf(ben)).toHaveLength(1);
  });

  test('a reply: for everybody in the thread but who says it, and as a mention for who is named in it', async () => {
    const [ada, ben, cem] = await Promise.all(
      ['Ada', 'Ben', 'Cem'].map((name) => addStaff(database.newsroom, { name, role: 'reporter' })),
    );
    if (!ada || !ben || !cem) throw new Error('three were added');
    const id = await draft();
    const note = await annotate(ada, id, { text: 'Is it so?' });
    const reply = (by: StaffMember, text: string, mentions: string[] = []) =>
      ask(by, 'POST', at(id, `/${note}/replies`), { text, mentions });
    await reply(ben, 'It is.');
    await reply(cem, 'Ask Ben.', [ben.staffId]);
    const words = async (who: StaffMember) =>
      (await toldOf(who)).map(({ kind, text }) => `${kind}: ${text}`).toReversed();
    expect(await words(ada)).toEqual(['replied: It is.', 'replied: Ask Ben.']);
    expect(await words(ben)).toEqual(['mentioned: Ask Ben.']);
    expect(await words(cem)).toEqual([]);
  });

  test('what became of a suggestion, for who made it', async () => {
    const ada = await addStaff(database.newsroom, { name: 'Ada', role: 'reporter' });
    const id = await draft();
    const suggest = () => annotate(ada, id, { kind: 'suggestion', slice: {}, text: null });
    const [one, other] = [await suggest(), await suggest()];
    await ask(editor, 'POST', at(id, `/${one}/reject`), { reason: 'It held.' });
    await ask(editor, 'POST', at(id, `/${other}/accept`), {});
    expect(await toldOf(ada)).toMatchObject([
      { kind: 'suggestion_accepted', text: 'wall held', annotationId: other },
      { kind: 'suggestion_rejected', text: 'It held.', annotationId: one },
    ]);
  });

  test('a story given to you, sent to your desk, given back', async () => {
    const ada = await addStaff(database.newsroom, { name: 'Ada', role: 'reporter' });
    const { edition, section } = metaOf();
    const ofDesk = (slug: string) =>
      addStaff(database.newsroom, { name: slug, role: 'desk_editor', desks: [{ edition, section: slug }] });
    const [theirs, others] = [await ofDesk(section.slug), await ofDesk('elsewhere')];
    const id = await draft();
    const owners = { before: [reporter.staffId], after: [ada.staffId] };
    expect((await ask(editor, 'PATCH', `/api/articles/${id}/fields/owners`, owners)).status).toBe(200);
    expect((await ask(ada, 'POST', `/api/articles/${id}/send`, { note: 'Please look.' })).status).toBe(204);
    expect((await ask(editor, 'POST', `/api/articles/${id}/return`, { note: 'Call them.' })).status).toBe(
      204,
    );
    expect(await toldOf(ada)).toMatchObject([
      { kind: 'returned', actor: 'Edda', text: 'Call them.', annotationId: null },
      { kind: 'assigned', actor: 'Edda' },
    ]);
    expect(await toldOf(theirs)).toMatchObject([
      { kind: 'approval_asked', actor: 'Ada', text: 'Please look.' },
    ]);
    expect(await toldOf(others)).toEqual([]);
    expect(await unreadOf(editor)).toBe(0);
  });

  test('of stories that you may read, as long as you may', async () => {
    const cara = await addStaff(database.newsroom, { name: 'Cara', role: 'contributor' });
    const id = await draft(cara);
    await annotate(editor, id, { text: 'Well done.', mentions: [cara.staffId] });
    const [told] = await toldOf(cara);
    expect(told).toMatchObject({ kind: 'mentioned' });
    await database.newsroom.updateTable('articles').set({ ownerIds: [] }).where('id', '=', id).execute();
    expect(await toldOf(cara)).toEqual([]);
    expect(await unreadOf(cara)).toBe(0);
    expect((await ask(cara, 'POST', `/api/for-you/${told?.id}/read`)).status).toBe(404);
  });

  test('comes in pages, and is read up to a place', async () => {
    const ben = await addStaff(database.newsroom, { name: 'Ben', role: 'reporter' });
    const id = await draft();
    for (const text of ['one', 'two', 'three']) await annotate(editor, id, { text, mentions: [ben.staffId] });
    await follow();
    const first = await ask(ben, 'GET', '/api/for-you?limit=2');
    expect(first.body.notices.map(({ text }: Notice) => text)).toEqual(['three', 'two']);
    const second = await ask(ben, 'GET', `/api/for-you?limit=2&after=${first.body.next}`);
    expect(second.body).toMatchObject({ notices: [{ text: 'one' }], next: null });
    const upTo = first.body.notices[1].id;
    expect((await ask(ben, 'POST', '/api/for-you/read', { upTo })).status).toBe(204);
    expect((await toldOf(ben, '?unread=true')).map(({ text }) => text)).toEqual(['three']);
  });

  test('is of people, not of keys', async () => {
    const made = { name: 'program', scopes: ['read'] as const, days: null };
    const key = await createKey({ db: database.newsroom, clock: systemClock }, made);
    expect(await ask(key, 'GET', '/api/for-you')).toMatchObject({ status: 200, body: { notices: [] } });
    expect((await ask(key, 'POST', '/api/for-you/read', { upTo: 9 })).status).toBe(403);
    expect((await ask(key, 'GET', '/api/for-you/settings')).status).toBe(403);
  });
});

describe('following', () => {
  test('tells once, through a crash and whatever is handed over again', async () => {
    const ben = await addStaff(database.newsroom, { name: 'Ben', role: 'reporter' });
    const id = await draft();
    await annotate(editor, id, { text: 'Ben?', mentions: [ben.staffId] });
    const crashing = {
      ...noticeFollower,
      handle: async (...given: Parameters<typeof noticeFollower.handle>) => {
        await noticeFollower.handle(...given);
        throw new Error('the process died before it was committed');
      },
    };
    await expect(catchUp(database.newsroom, crashing)).rejects.toThrow('the process died');
    expect(await unreadOf(ben)).toBe(0);
    expect(await toldOf(ben)).toHaveLength(1);
    await database.newsroom
      .updateTable('eventCursors')
      .set({ lastEventId: 0 })
      .where('name', '=', noticeFollower.name)
      .execute();
    expect(await toldOf(ben)).toHaveLength(1);
    await Promise.all([follow(), follow()]);
    expect(await toldOf(ben)).toHaveLength(1);
  });

  test('goes on past a story that was erased meanwhile', async () => {
    const ben = await addStaff(database.newsroom, { name: 'Ben', role: 'reporter' });
    const [gone, id] = [await draft(), await draft()];
    const mentions = [ben.staffId];
    const note = await annotate(editor, gone, { text: 'Ben?', mentions });
    await ask(ben, 'POST', at(gone, `/${note}/replies`), { text: 'Yes.' });
    await ask(reporter, 'POST', `/api/articles/${gone}/send`, { note: '' });
    await database.newsroom.deleteFrom('articles').where('id', '=', gone).execute();
    await annotate(editor, id, { text: 'Here, Ben.', mentions });
    expect(await toldOf(ben)).toMatchObject([{ text: 'Here, Ben.' }]);
  });
});

describe('mail', () => {
  const minute = 60_000;
  const sent: OutgoingMail[] = [];
  let later = 0;
  const mailer = () => ({
    db: database.newsroom,
    clock: { now: () => new Date(Date.now() + later) },
    newsroomUrl: 'https://desk.example',
    paper: async () => ({ name: 'The Meridian', language: 'en' as const }),
    sendMail: async (_db: unknown, mail: OutgoingMail) => {
      sent.push(mail);
    },
  });
  const mailsTo = async ({ staffId }: StaffMember) => {
    await mailNotices(mailer());
    return sent.splice(0).filter(({ to }) => to === `${staffId}@newsroom.test`);
  };
  async function leave({ staffId }: StaffMember): Promise<void> {
    await database.newsroom.deleteFrom('sessions').where('staffId', '=', staffId).execute();
  }

  test('gathers what came for somebody who is away, once', async () => {
    later = 0;
    const ben = await addStaff(database.newsroom, { name: 'Ben', role: 'reporter' });
    const id = await draft(reporter, 'At the dam');
    const mention = (text: string) => annotate(editor, id, { text, mentions: [ben.staffId] });
    await mention('A secret.');
    await mention('Another.');
    const [second] = await toldOf(ben);
    later = 6 * minute;
    expect(await mailsTo(ben), 'they are here').toEqual([]);
    await leave(ben);
    later = 4 * minute;
    expect(await mailsTo(ben), 'more may come').toEqual([]);
    later = 6 * minute;
    const mails = await mailsTo(ben);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text.match(/Edda named you in “At the dam”/g)).toHaveLength(2);
    expect(mails[0]?.text).toContain(`https://desk.example/for-you/${second?.id}\n`);
    expect(mails[0]?.text).not.toContain('secret');
    expect(await mailsTo(ben)).toEqual([]);
    await mention('A third.');
    await follow();
    later = 40 * minute;
    expect(await mailsTo(ben), 'within the hour').toEqual([]);
    later = 70 * minute;
    expect((await mailsTo(ben))[0]?.text.match(/named you/g)).toHaveLength(1);
  });

  test('is not sent to who wants none, of what is read, or of what they may not read any more', async () => {
    later = 0;
    const [ben, cem, cara] = [
      await addStaff(database.newsroom, { name: 'Ben', role: 'reporter' }),
      await addStaff(database.newsroom, { name: 'Cem', role: 'reporter' }),
      await addStaff(database.newsroom, { name: 'Cara', role: 'contributor' }),
    ];
    const id = await draft();
    const mentions = [ben, cem, cara].map(({ staffId }) => staffId);
    await annotate(editor, id, { text: 'All of you.', mentions });
    expect((await ask(ben, 'GET', '/api/for-you/settings')).body).toEqual({ mail: 'at_once' });
    expect((await ask(ben, 'PUT', '/api/for-you/settings', { mail: 'never' })).status).toBe(200);
    expect((await ask(ben, 'GET', '/api/for-you/settings')).body).toEqual({ mail: 'never' });
    const [told] = await toldOf(cem);
    await ask(cem, 'POST', '/api/for-you/read', { upTo: told?.id });
    for (const each of [ben, cem, cara]) await leave(each);
    later = 10 * minute;
    for (const each of [ben, cem, cara]) expect(await mailsTo(each)).toEqual([]);
  });

  test('is queued with what says so, or neither is', async () => {
    later = 0;
    const ben = await addStaff(database.newsroom, { name: 'Ben', role: 'reporter' });
    await annotate(editor, await draft(), { text: 'Ben?', mentions: [ben.staffId] });
    await follow();
    await leave(ben);
    later = 10 * minute;
    const failing = { ...mailer(), sendMail: () => Promise.reject(new Error('no queue')) };
    await expect(mailNotices(failing)).rejects.toThrow('no queue');
    expect(await mailsTo(ben)).toHaveLength(1);
  });
});

test('what is long past is forgotten', async () => {
  const ben = await addStaff(database.newsroom, { name: 'Ben', role: 'reporter' });
  const id = await draft();
  for (const text of ['old', 'new']) await annotate(editor, id, { text, mentions: [ben.staffId] });
  const [, old] = await toldOf(ben);
  await inTransaction(database.newsroom, (db) =>
    db
      .updateTable('notices')
      .set({ readAt: new Date(Date.now() - 91 * 86_400_000) })
      .where('id', '=', old?.id ?? 0)
      .execute(),
  );
  await forgetNotices({ db: database.newsroom });
  expect(await toldOf(ben)).toMatchObject([{ text: 'new' }]);
});
