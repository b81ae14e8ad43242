import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DocumentNode, documentOf } from '../src/domain/document.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import { retractStory, unpublishStory } from '../src/publishing/withdraw-story.ts';
import type { StaffMember } from './support/add-staff.ts';
import { type DeskHouse, openDesk, paragraph } from './support/desk.ts';

let house: DeskHouse;
let editor: StaffMember;

beforeAll(async () => {
  house = await openDesk();
  editor = await house.hire('Edith', 'editor');
});
afterAll(() => house[Symbol.asyncDispose]());

const words = (text: string, headline = '') => documentOf({ headline, body: [paragraph(text)] });
const publish = (articleId: string) => publishStory(house.publishing, { articleId, actor: 'test' });

async function liveStory(headline: string, meta = {}): Promise<string> {
  const articleId = await house.write({ headline, meta });
  await publish(articleId);
  return articleId;
}

async function ask(method: string, articleId: string, path: string, body?: unknown, who = editor) {
  return house.ask(who, method, `/api/articles/${articleId}/coverage${path}`, body);
}

/** @returns the id of a draft. */
async function draft(articleId: string, text: string, who = editor): Promise<string> {
  const { status, body } = await ask('POST', articleId, '/posts', { document: words(text) }, who);
  expect(status).toBe(200);
  return (body as { id: string }).id;
}

async function post(articleId: string, text: string): Promise<string> {
  const id = await draft(articleId, text);
  expect(await ask('POST', articleId, `/posts/${id}/publish`, { version: 1 })).toMatchObject({ status: 200 });
  return id;
}

/** What the readers' role of the database sees. */
async function livePosts(articleId: string): Promise<string[]> {
  const rows = await house.database.reader
    .selectFrom('livePosts')
    .select('document')
    .where('articleId', '=', articleId)
    .orderBy('postedAt', 'desc')
    .execute();
  return rows.map(({ document }) => document.content?.[2]?.content?.[0]?.content?.[0]?.text ?? '');
}

const newestEvent = () =>
  house.database.newsroom
    .selectFrom('events')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

describe('live coverage', () => {
  test('posts are drafts, then readers have them in their order, and an event touches them alone', async () => {
    const id = await liveStory('The vote is counted');
    expect(await ask('GET', id, '')).toMatchObject({ status: 404 });
    expect(await ask('POST', id, '/posts', { document: words('Too early') })).toMatchObject({ status: 409 });
    expect(await ask('POST', id, '')).toMatchObject({ status: 204 });
    expect(await ask('POST', id, '')).toMatchObject({ status: 409 });
    const first = await draft(id, 'Polls have closed');
    expect(await livePosts(id)).toEqual([]);
    expect((await newestEvent()).touches).toEqual([]);
    const answer = await ask('POST', id, `/posts/${first}/publish`, { version: 1 });
    expect(answer.body).toMatchObject({ status: 'published' });
    const { url, postedAt } = answer.body as { url: string; postedAt: string };
    expect(url).toBe(`http://paper.example/world/the-vote-is-counted?post=${first}#post-${first}`);
    expect((await newestEvent()).touches).toEqual([
      { key: `posts:${id}`, at: Date.parse(postedAt) },
      { key: 'live:en' },
    ]);
    await post(id, 'First result');
    expect(await livePosts(id)).toEqual(['First result', 'Polls have closed']);
    const state = (await ask('GET', id, '')).body as { posts: { authors: string[] }[] };
    expect(state).toMatchObject({ endedAt: null, next: null });
    expect(state.posts.map(({ authors }) => authors)).toEqual([['Edith'], ['Edith']]);
  });

  test('readers keep the published words of a post until its change is published', async () => {
    const id = await liveStory('A change of words');
    await ask('POST', id, '');
    const one = await post(id, 'Forty votes');
    const change = { document: words('Forty-one votes'), version: 1 };
    expect((await ask('PUT', id, `/posts/${one}`, change)).body).toMatchObject({ version: 2 });
    expect(await ask('PUT', id, `/posts/${one}`, change)).toMatchObject({ status: 409 });
    expect(await livePosts(id)).toEqual(['Forty votes']);
    await unpublishStory(house.publishing, { articleId: id, actor: 'test' });
    await publish(id);
    expect(await livePosts(id)).toEqual(['Forty votes']);
    expect(await ask('POST', id, `/posts/${one}/publish`, { version: 1 })).toMatchObject({ status: 409 });
    expect((await ask('POST', id, `/posts/${one}/publish`, { version: 2 })).body).toMatchObject({
      status: 'updated',
    });
    expect(await livePosts(id)).toEqual(['Forty-one votes']);
    const versions = await house.database.newsroom
      .selectFrom('postVersions')
      .select('version')
      .where('postId', '=', one)
      .execute();
    expect(versions).toHaveLength(2);
    await expect(
      house.database.newsroom.updateTable('postVersions').set({ actor: 'x' }).execute(),
    ).rejects.toThrow('permission denied');
  });

  test('no post is public before its story, and posts go and come back with it', async () => {
    const id = await house.write({ headline: 'Not yet' });
    await ask('POST', id, '');
    const early = await draft(id, 'Early words');
    expect(await ask('POST', id, `/posts/${early}/publish`, { version: 1 })).toMatchObject({ status: 409 });
    await publish(id);
    expect(await livePosts(id)).toEqual([]);
    await ask('POST', id, `/posts/${early}/publish`, { version: 1 });
    await draft(id, 'Only a draft');
    for (const table of ['posts', 'postVersions', 'coverages'] as const) {
      await expect(house.database.reader.selectFrom(table).selectAll().execute()).rejects.toThrow(
        'permission denied',
      );
    }
    await unpublishStory(house.publishing, { articleId: id, actor: 'test' });
    expect(await livePosts(id)).toEqual([]);
    await publish(id);
    expect(await livePosts(id)).toEqual(['Early words']);
    const listed = await house.database.reader
      .selectFrom('liveListings')
      .select('list')
      .where('articleId', '=', id)
      .execute();
    expect(listed.map(({ list }) => list)).toContain('live:en');
    const live = await house.database.reader
      .selectFrom('liveArticles')
      .select('coverage')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(live.coverage).toMatchObject({ endedAt: null, summary: [] });
    await retractStory(house.publishing, { articleId: id, actor: 'test', reason: 'Wrong.' });
    expect(await livePosts(id)).toEqual([]);
  });

  test('at most one post is pinned; key events and the summary are told to what stands around the posts', async () => {
    const id = await liveStory('Pins');
    await ask('POST', id, '');
    const [one, two, unpublished] = [await post(id, 'One'), await post(id, 'Two'), await draft(id, 'Three')];
    await ask('PUT', id, `/posts/${one}/marks`, { isPinned: true, isKey: true });
    expect((await newestEvent()).touches).toContainEqual({ key: `coverage:${id}` });
    await ask('PUT', id, `/posts/${two}/marks`, { isPinned: true });
    expect(await ask('PUT', id, `/posts/${unpublished}/marks`, { isPinned: true })).toMatchObject({
      status: 409,
    });
    const rows = await house.database.reader
      .selectFrom('livePosts')
      .select(['id', 'isKey', 'isPinned'])
      .where('articleId', '=', id)
      .orderBy('postedAt')
      .execute();
    expect(rows).toEqual([
      { id: one, isKey: true, isPinned: false },
      { id: two, isKey: false, isPinned: true },
    ]);
    const summary = { points: ['It began.', ' '], version: 1 };
    expect((await ask('PUT', id, '/summary', summary)).body).toEqual({ version: 2 });
    expect(await ask('PUT', id, '/summary', summary)).toMatchObject({ status: 409 });
    expect((await newestEvent()).touches).toEqual([{ key: `coverage:${id}` }]);
    await ask('DELETE', id, `/posts/${two}`);
    expect(await livePosts(id)).toEqual(['One']);
    expect(await ask('DELETE', id, `/posts/${two}`)).toMatchObject({ status: 404 });
  });

  test('after its end nothing is posted, and what was posted can still be put right', async () => {
    const id = await liveStory('The end');
    await ask('POST', id, '');
    const one = await post(id, 'One');
    const late = await draft(id, 'Late');
    expect(await ask('POST', id, '/end')).toMatchObject({ status: 204 });
    expect((await newestEvent()).touches).toContainEqual({ key: `article:${id}` });
    expect(await ask('POST', id, '/posts', { document: words('Too late') })).toMatchObject({ status: 409 });
    expect(await ask('POST', id, `/posts/${late}/publish`, { version: 1 })).toMatchObject({ status: 409 });
    await ask('PUT', id, `/posts/${one}`, { document: words('One, corrected'), version: 1 });
    expect(await ask('POST', id, `/posts/${one}/publish`, { version: 2 })).toMatchObject({ status: 200 });
    expect(await ask('POST', id, '')).toMatchObject({ status: 204 });
    expect(await ask('POST', id, `/posts/${late}/publish`, { version: 1 })).toMatchObject({ status: 200 });
    expect(await livePosts(id)).toEqual(['Late', 'One, corrected']);
  });

  test('a legal hold and a section’s wish for a second person hold posts too', async () => {
    const desk = await house.hire('Dora', 'desk_editor', [{ edition: 'en', section: 'courts' }]);
    const id = await liveStory('In court', { section: { slug: 'courts', name: 'Courts' } });
    await ask('POST', id, '');
    const gates = { edition: 'en', section: 'courts', gates: ['approval'], version: 0 };
    expect(await house.ask(editor, 'PUT', '/api/gates', gates)).toMatchObject({ status: 200 });
    const one = await draft(id, 'The judge spoke', desk);
    const version = { version: 1 };
    expect(await ask('POST', id, `/posts/${one}/publish`, version, desk)).toMatchObject({ status: 409 });
    await house.ask(editor, 'PUT', `/api/articles/${id}/hold`, { reason: 'Ask counsel.' });
    expect(await ask('POST', id, `/posts/${one}/publish`, version)).toMatchObject({ status: 409 });
    await house.ask(editor, 'POST', `/api/articles/${id}/hold/lift`, { reason: 'Asked.' });
    expect(await ask('POST', id, `/posts/${one}/publish`, version)).toMatchObject({ status: 200 });
  });

  test('refuses what is no post', async () => {
    const id = await liveStory('Refusals');
    await ask('POST', id, '');
    const sound: DocumentNode = { type: 'audio', attrs: { src: 'asset:x' } };
    const refused = [
      documentOf({ headline: '', body: [sound] }),
      documentOf({
        headline: '',
        body: [{ type: 'bullet_list', content: [{ type: 'list_item', content: [sound] }] }],
      }),
      documentOf({ headline: '', standfirst: 'More', body: [paragraph('x')] }),
      documentOf({ headline: '', body: [paragraph('x'.repeat(20_001))] }),
      documentOf({ headline: '', body: [{ type: 'raw_html', attrs: { html: '<b>' } }] }),
      { type: 'nothing' },
    ];
    for (const document of refused) {
      expect(await ask('POST', id, '/posts', { document })).toMatchObject({ status: 422 });
    }
    const empty = await ask('POST', id, '/posts', { document: documentOf({ headline: '', body: [] }) });
    const { id: nothing } = empty.body as { id: string };
    expect(await ask('POST', id, `/posts/${nothing}/publish`, { version: 1 })).toMatchObject({ status: 422 });
    expect(await ask('POST', id, '/posts/nosuch/publish', { version: 1 })).toMatchObject({ status: 404 });
  });
});
