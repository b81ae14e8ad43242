import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../../src/accounts/create-key.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { forgetViews } from '../../src/publishing/preview/forget-views.ts';
import { storiesChannel } from '../../src/store/tell-of-story.ts';
import type { StaffMember } from '../support/add-staff.ts';
import { type DeskHouse, openDesk, paragraph, readerUrl, silent } from '../support/desk.ts';

let house: DeskHouse;
let editor: StaffMember;
let second: StaffMember;
let reporter: StaffMember;

beforeAll(async () => {
  house = await openDesk();
  editor = await house.hire('Edith', 'editor');
  second = await house.hire('Samir', 'editor');
  reporter = await house.hire('Rosa', 'reporter');
});
afterAll(() => house[Symbol.asyncDispose]());

const act = (who: StaffMember, articleId: string, path: string, body?: unknown, method = 'POST') =>
  house.ask(who, method, `/api/articles/${articleId}/${path}`, body);

async function live(headline: string, body = [paragraph('It was 40.'), paragraph('So it was.')]) {
  const articleId = await house.write({ headline, body });
  const { body: answer } = await act(editor, articleId, 'publish');
  const { url } = answer as { url: string };
  return { articleId, path: url.slice(readerUrl.length) };
}

const page = async (path: string) => house.reader.request(path);
/** What the page tells of changes: label and note, the newest first. */
async function history(path: string): Promise<string[]> {
  const html = await (await page(path)).text();
  const [, list = ''] = /id="history"[^>]*>(.*?)<\/section>/s.exec(html) ?? [];
  return [...list.matchAll(/<li><p class="meta">(.*?) · .*?<\/p>(?:<p>(.*?)<\/p>)?<\/li>/gs)].map(
    ([, label = '', note]) => (note === undefined ? label : `${label}: ${note}`),
  );
}
const articleRow = (id: string) =>
  house.database.reader.selectFrom('liveArticles').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('whoever has the story open', () => {
  test('hears of what the desk decides and of a new version for readers', async () => {
    const { articleId } = await live('The open count');
    const heard: (string | undefined)[] = [];
    const client = new pg.Client({ connectionString: house.database.urls.newsroom });
    await client.connect();
    client.on('notification', ({ payload }) => heard.push(payload));
    await client.query(`listen ${storiesChannel}`);
    const listen = async (work: () => Promise<unknown>) => {
      heard.length = 0;
      await work();
      await client.query('select 1');
      return heard.includes(articleId);
    };
    await house.write({ headline: 'The open count', articleId, body: [paragraph('It was 41.')] });
    expect(await listen(() => act(editor, articleId, 'publish'))).toBe(true);
    expect(await listen(() => act(editor, articleId, 'publish'))).toBe(false); // nothing was new
    expect(await listen(() => act(editor, articleId, 'hold', { reason: 'The lawyer reads.' }, 'PUT'))).toBe(
      true,
    );
    await client.end();
  });
});

describe('the public history', () => {
  test('has every change that readers can see, and nothing else', async () => {
    const { articleId, path } = await live('The count');
    expect(await history(path)).toEqual([]);
    await house.write({ headline: 'The count', articleId, body: [paragraph('It was 41.')] });
    expect((await act(editor, articleId, 'publish')).body).toMatchObject({ status: 'updated' });
    expect((await act(editor, articleId, 'publish')).body).toMatchObject({ status: 'unchanged' });
    await house.write({ headline: 'The count', articleId, body: [paragraph('It was 41, they said.')] });
    await act(editor, articleId, 'publish', { note: 'Adds who <b>said</b> so.' });
    await act(editor, articleId, 'corrections', { kind: 'clarification', text: 'They = us.', passage: null });
    await act(editor, articleId, 'unpublish', { reason: 'The lawyers asked.' });
    expect((await page(path)).status).toBe(410);
    expect(await (await page(path)).text()).not.toContain('lawyers');
    expect((await house.state(editor, articleId)).history[0]).toMatchObject({
      ...{ kind: 'unpublished', note: 'The lawyers asked.' },
    });
    await act(editor, articleId, 'publish');
    expect(await history(path)).toEqual([
      'Published again',
      'Taken back',
      'Clarification: They = us.',
      'Updated: Adds who &lt;b&gt;said&lt;/b&gt; so.',
      'Updated',
    ]);
  });

  test('leaves out what is minor, and nothing else is silent', async () => {
    const { articleId, path } = await live('A letter');
    const before = await articleRow(articleId);
    await house.write({ headline: 'A letter', articleId, body: [paragraph('Its was 40.')] });
    expect((await act(editor, articleId, 'publish', { minorKind: 'nosuch' })).status).toBe(422);
    expect((await act(editor, articleId, 'publish', { minorKind: 'spelling' })).status).toBe(200);
    const after = await articleRow(articleId);
    expect(after.updatedAt).toEqual(before.updatedAt);
    expect(after.version).toBeGreaterThan(before.version);
    expect(await history(path)).toEqual([]);
    expect((await house.state(editor, articleId)).history[0]).toMatchObject({
      kind: 'updated',
      note: 'Spelling or punctuation',
    });
  });

  test('a first publication and a correction are never minor', async () => {
    const draft = await house.write({ headline: 'First' });
    expect((await act(editor, draft, 'publish', { minorKind: 'spelling' })).status).toBe(422);
    const { articleId } = await live('Hidden correction');
    const notice = (text: string) => ({
      type: 'correction',
      attrs: { kind: 'correction', date: '2026-11-24' },
      content: [paragraph(text)],
    });
    const write = (...body: ReturnType<typeof paragraph>[]) =>
      house.write({ headline: 'Hidden correction', articleId, body });
    await write(notice('It was 41.'));
    expect((await act(editor, articleId, 'publish', { minorKind: 'spelling' })).status).toBe(422);
    expect((await act(editor, articleId, 'publish')).body).toMatchObject({ status: 'corrected' });
    await write(notice('It was 42.'));
    expect((await act(editor, articleId, 'publish', { minorKind: 'spelling' })).status).toBe(422);
    await write(paragraph('It was 40.'));
    expect((await act(editor, articleId, 'publish', { minorKind: 'spelling' })).status).toBe(422);
  });

  test('is said to machines: a correction is one', async () => {
    const { articleId, path } = await live('For machines');
    await act(editor, articleId, 'corrections', {
      kind: 'correction',
      text: 'It was </script>41.',
      passage: null,
    });
    const html = await (await page(path)).text();
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const [article] = JSON.parse(json);
    expect(article.correction).toMatchObject([
      { '@type': 'CorrectionComment', text: 'It was </script>41.', datePublished: expect.any(String) },
    ]);
    expect(html).toContain('href="#history"');
  });
});

describe('minor kinds', () => {
  test('are defined and taken out of use by editors', async () => {
    const kind = { name: 'Layout', description: 'Nothing is said otherwise.' };
    expect((await house.ask(reporter, 'POST', '/api/minor-kinds', kind)).status).toBe(403);
    const { body } = await house.ask(editor, 'POST', '/api/minor-kinds', kind);
    const { id } = body as { id: string };
    expect((await house.ask(editor, 'POST', '/api/minor-kinds', { ...kind, name: ' LAYOUT ' })).status).toBe(
      409,
    );
    expect((await house.ask(reporter, 'GET', '/api/minor-kinds')).body).toContainEqual({ id, ...kind });
    expect((await house.ask(editor, 'DELETE', `/api/minor-kinds/${id}`)).status).toBe(204);
    expect((await house.ask(editor, 'DELETE', `/api/minor-kinds/${id}`)).status).toBe(404);
    const { articleId } = await live('Retired');
    await house.write({ headline: 'Retired kind', articleId });
    expect((await act(editor, articleId, 'publish', { minorKind: id })).status).toBe(422);
  });
});

describe('corrections', () => {
  test('stand after the passage they are about, with the day and the kind', async () => {
    const { articleId } = await live('Anchored');
    const { stepVersion } = await house.state(editor, articleId);
    const document = (await articleRow(articleId)).document;
    const [headline] = document.content ?? [];
    const start = 2 + JSON.stringify(headline?.content?.[0]?.text).length - 2 + 2 + 1; // headline, standfirst, into the body
    const passage = { from: start + 1, to: start + 6, version: stepVersion };
    const correction = { kind: 'correction', text: 'It was 41.\nWe are sorry.', passage };
    expect((await act(reporter, articleId, 'corrections', correction)).status).toBe(403);
    const stale = { ...correction, passage: { ...passage, version: stepVersion + 1 } };
    expect((await act(editor, articleId, 'corrections', stale)).status).toBe(409);
    const answer = await act(editor, articleId, 'corrections', correction);
    expect(answer).toMatchObject({ status: 200, body: { status: 'published', url: expect.any(String) } });
    const blocks = (await articleRow(articleId)).document.content?.[2]?.content ?? [];
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'correction', 'paragraph']);
    expect(blocks[1]).toMatchObject({
      attrs: { kind: 'correction', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      content: [paragraph('It was 41.'), paragraph('We are sorry.')],
    });
    expect((await house.state(editor, articleId)).corrections).toMatchObject([
      { state: 'published', quote: 'It wa', decidedBy: 'Edith' },
    ]);
  });

  test('wait for a second person where the section says so', async () => {
    const meta = { section: { slug: 'courts', name: 'Courts' } };
    const articleId = await house.write({ headline: 'Verdict', meta });
    await act(editor, articleId, 'publish');
    const gates = ['correction_approval'];
    await house.ask(editor, 'PUT', '/api/gates', { edition: 'en', section: 'courts', gates, version: 0 });
    const correction = { kind: 'editors-note', text: 'An appeal is pending.', passage: null };
    const propose = async () => {
      const { body } = await act(editor, articleId, 'corrections', correction);
      expect(body).toMatchObject({ status: 'proposed', url: null });
      return (body as { id: string }).id;
    };
    const [id, other] = [await propose(), await propose()];
    expect((await act(editor, articleId, `corrections/${id}/approve`)).status).toBe(403);
    expect((await act(second, articleId, `corrections/${other}/reject`, { reason: ' ' })).status).toBe(422);
    expect((await act(second, articleId, `corrections/${other}/reject`, { reason: 'Twice.' })).status).toBe(
      204,
    );
    expect((await act(second, articleId, `corrections/${other}/approve`)).status).toBe(409);
    const elsewhere = await live('Another story');
    expect((await act(second, elsewhere.articleId, `corrections/${id}/approve`)).status).toBe(404);
    const [one, two] = await Promise.all([
      act(second, articleId, `corrections/${id}/approve`),
      act(second, articleId, `corrections/${id}/approve`),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([200, 409]);
    expect(await history('/courts/verdict')).toEqual(['Editor’s note: An appeal is pending.']);
  });

  test('are of what readers have', async () => {
    const draft = await house.write({ headline: 'Draft' });
    const correction = { kind: 'correction', text: 'x', passage: null };
    expect((await act(editor, draft, 'corrections', correction)).status).toBe(409);
    expect((await act(editor, draft, 'corrections', { ...correction, text: ' ' })).status).toBe(422);
  });
});

describe('another address', () => {
  test('moves a live story at once; every old one leads there, and nothing else of it changes', async () => {
    const { articleId, path } = await live('Long headline that nobody wants in an address');
    const before = await articleRow(articleId);
    const move = (slug: string) => act(editor, articleId, 'address', { slug }, 'PUT');
    expect((await move('!!!')).status).toBe(422);
    expect((await move('Harbour Crane')).body).toEqual({ url: `${readerUrl}/world/harbour-crane` });
    expect((await move('crane')).body).toEqual({ url: `${readerUrl}/world/crane` });
    for (const old of [path, '/world/harbour-crane']) {
      const answer = await page(old);
      expect([answer.status, answer.headers.get('location')]).toEqual([301, '/world/crane']);
    }
    expect(await articleRow(articleId)).toMatchObject({ updatedAt: before.updatedAt });
    const state = await house.state(editor, articleId);
    expect(state.live).toMatchObject({ url: `${readerUrl}/world/crane`, isCurrent: true });
    expect((await act(editor, articleId, 'publish')).body).toMatchObject({ status: 'unchanged' });
    expect(await history('/world/crane')).toEqual([]);
  });

  test('of a draft is its writer’s; of a live story that of who may publish it', async () => {
    const draft = await house.write({ headline: 'Mine', ownerIds: [reporter.staffId] });
    const move = (slug: string) => act(reporter, draft, 'address', { slug }, 'PUT');
    expect((await move('mine-too')).body).toEqual({ url: null });
    await act(editor, draft, 'publish');
    expect((await move('mine-still')).status).toBe(403);
    expect((await page('/world/mine-too')).status).toBe(200);
    const side = { db: house.database.newsroom, clock: systemClock };
    const key = await createKey(side, { name: 'writes', scopes: ['write'], days: null });
    const answer = await house.newsroom.request(`/api/articles/${draft}/address`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ slug: 'by-a-key' }),
    });
    expect(answer.status).toBe(403);
  });
});

describe('from hand to hand', () => {
  test('to the desk with a note, back, approved, spiked, recovered: all of it on record', async () => {
    const id = await house.write({ headline: 'Round', ownerIds: [reporter.staffId] });
    const lifecycle = async () => (await house.state(editor, id)).lifecycle;
    expect((await act(reporter, id, 'send', { note: 'Check the sum.' })).status).toBe(204);
    expect(await lifecycle()).toBe('in_review');
    expect((await act(reporter, id, 'send')).status).toBe(409);
    expect((await act(reporter, id, 'return')).status).toBe(403);
    expect((await act(editor, id, 'return', { note: 'Who says so?' })).status).toBe(204);
    expect(await lifecycle()).toBe('draft');
    await act(reporter, id, 'send');
    await act(editor, id, 'approve');
    expect(await lifecycle()).toBe('ready');
    expect((await act(reporter, id, 'spike', { reason: 'It fell through.' })).status).toBe(204);
    expect((await act(editor, id, 'publish')).status).toBe(409);
    expect((await act(reporter, id, 'recover')).status).toBe(204);
    const { history: done } = await house.state(editor, id);
    expect(done.map(({ kind, note }) => (note ? `${kind}: ${note}` : kind))).toEqual([
      'recovered',
      'spiked: It fell through.',
      'approved',
      'sent_to_desk',
      'returned_to_writer: Who says so?',
      'sent_to_desk: Check the sum.',
    ]);
  });

  test('what readers have is not spiked but retracted, with a reason that they get', async () => {
    const { articleId, path } = await live('Wrong');
    expect((await act(editor, articleId, 'spike', { reason: 'x' })).status).toBe(409);
    expect((await act(editor, articleId, 'retract', { reason: '' })).status).toBe(422);
    expect((await act(editor, articleId, 'retract', { reason: 'It was forged.' })).status).toBe(204);
    const gone = await page(path);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('It was forged.');
  });
});

test('who looked at a preview is forgotten after 90 days', async () => {
  const articleId = await house.write({ headline: 'Looked at' });
  await act(editor, articleId, 'previews', { forName: 'Counsel', hours: 1 });
  const [link] = (await house.state(editor, articleId)).previews;
  const day = 86_400_000;
  const looked = [91, 89].map((days) => ({
    ...{ linkId: link?.id ?? '', userAgent: 'x' },
    at: new Date(Date.now() - days * day),
  }));
  await house.database.owner.insertInto('previewViews').values(looked).execute();
  await forgetViews({ db: house.database.newsroom, log: silent });
  const [left] = (await house.state(editor, articleId)).previews;
  expect(left).toMatchObject({ views: 1, lastViewAt: looked[1]?.at.toISOString() });
});
