import { afterAll, beforeAll, expect, test } from 'vitest';
import { playerOrigins } from '../src/domain/blocks/players.ts';
import { documentOf } from '../src/domain/document.ts';
import { queryKey } from '../src/domain/front/front.ts';
import { type Dependency, isTouchedBy } from '../src/domain/page-keys.ts';
import { storableFactsOf } from '../src/platform/http/storable.ts';
import { markPost, publishPost, removePost } from '../src/publishing/coverage/publish-post.ts';
import { endCoverage, startCoverage, summariseCoverage } from '../src/publishing/coverage/run-coverage.ts';
import { editPost, writePost } from '../src/publishing/coverage/save-post.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import { unpublishStory } from '../src/publishing/withdraw-story.ts';
import { listBands } from '../src/reader/queries.ts';
import { type DeskHouse, openDesk, paragraph } from './support/desk.ts';

let house: DeskHouse;
const actor = { name: 'Ada Verne', staffId: null };
const path = '/world/the-count';
let story: string;
const ids: string[] = [];

beforeAll(async () => {
  house = await openDesk();
  story = await house.write({ headline: 'The count' });
  await publishStory(house.publishing, { articleId: story, actor: 'test' });
  await startCoverage(house.publishing, actor, { articleId: story });
  for (let number = 1; number <= 45; number += 1) ids.push(await post(`Post ${number}.`));
});
afterAll(() => house[Symbol.asyncDispose]());

async function post(text: string): Promise<string> {
  const words = {
    articleId: story,
    document: documentOf({ headline: '', body: [paragraph(text)] }),
    authors: [],
  };
  const postId = await writePost(house.publishing, actor, words);
  await publishPost(house.publishing, actor, { articleId: story, postId, version: 1 });
  return postId;
}

interface Got {
  readonly status: number;
  readonly html: string;
  /** The numbers of its posts. */
  readonly posts: readonly number[];
  readonly dependencies: readonly Dependency[] | null;
}

async function get(address: string): Promise<Got> {
  const answer = await house.reader.request(address);
  const html = await answer.text();
  const posts = [...html.matchAll(/<p>Post (\d+)\.<\/p>/g)].map(([, number]) => Number(number));
  return { status: answer.status, html, posts, dependencies: storableFactsOf(answer)?.dependencies ?? null };
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => (from > to ? from - at : from + at));
const way = ({ html }: Got, rel: 'prev' | 'next') =>
  (new RegExp(`<a rel="${rel}" href="([^"]*)#posts"`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
const isDroppedBy = ({ dependencies }: Got, touches: readonly { key: string; at?: number }[]) =>
  touches.some((touch) => dependencies?.some((dependency) => isTouchedBy(dependency, touch)));
const newestTouches = async () =>
  (
    await house.database.newsroom
      .selectFrom('events')
      .select('touches')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  ).touches;

/** What fills a part of a front with what is covered live. */
const coveredNow = async () => {
  const list = queryKey('en', { kind: 'live', slug: '' });
  return (await listBands(house.database.reader, [list], 9)).get(list) ?? [];
};

/** The newest post's time as the front says it beside the story. */
const timeOnFront = async () =>
  /<time datetime="([^"]+)">Newest post: /.exec((await get('/')).html)?.[1]?.slice(0, 16);
const newestPostAt = async () =>
  (
    await house.database.reader
      .selectFrom('livePosts')
      .select('postedAt')
      .orderBy('postedAt', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  ).postedAt
    .toISOString()
    .slice(0, 16);

test('posts are paged in both directions and both orders without a gap or a repetition', async () => {
  const first = await get(path);
  expect(first.posts).toEqual(range(45, 26));
  const second = await get(way(first, 'next'));
  expect(second.posts).toEqual(range(25, 6));
  const third = await get(way(second, 'next'));
  expect(third.posts).toEqual(range(5, 1));
  expect(way(third, 'next')).toBe('');
  expect((await get(way(third, 'prev'))).posts).toEqual(second.posts);
  expect(way(second, 'prev')).toBe(path);
  const oldest = await get(`${path}?order=oldest`);
  expect(oldest.posts).toEqual(range(1, 20));
  const later = await get(way(oldest, 'next'));
  expect(later.posts).toEqual(range(21, 40));
  const last = await get(way(later, 'next'));
  expect(last.posts).toEqual(range(41, 45));
  expect((await get(way(last, 'prev'))).posts).toEqual(later.posts);
});

test('a page has all of them, to be printed, and those that have a part say where it is', async () => {
  const first = await get(path);
  expect(first.html).toContain(`href="${path}?order=whole#posts">All on one page</a>`);
  expect(first.html).toContain(`All of them: http://paper.example${path}?order=whole</p>`);
  const whole = await get(`${path}?order=whole`);
  expect(whole.posts).toEqual(range(1, 45));
  expect(whole.html).not.toContain('All of them:');
  expect(whole.html).toContain(`<link rel="canonical" href="http://paper.example${path}"/>`);
  expect(whole.html).toContain('<title>All on one page: The count');
  expect(await get(`${path}?order=whole&post=${ids[0]}`)).toMatchObject({ status: 404 });
});

test('the permalink of a post leads to a page that begins with it, and is no address of its own for search engines', async () => {
  const id = ids[9] ?? '';
  const page = await get(`${path}?post=${id}`);
  expect(page.posts).toEqual(range(10, 1));
  expect(page.html).toContain(`id="post-${id}"`);
  expect(page.html).toContain(`<link rel="canonical" href="http://paper.example${path}"/>`);
  expect(way(page, 'prev')).toBe(path);
  for (const query of ['post=abcdefghijkmnpqr', 'before=nonsense', `post=${'x'.repeat(90)}`]) {
    expect(await get(`${path}?${query}`)).toMatchObject({ status: 404, dependencies: null });
  }
  for (const query of ['order=newest', 'order=x', 'before=x&order=oldest', `post=${id}&order=oldest`]) {
    expect(await get(`${path}?${query}`)).toMatchObject({ status: 404, dependencies: null });
  }
  expect(await get('/?post=x')).toMatchObject({ status: 200, dependencies: null });
  const madeUp = await get(`${path}?before=mf0000000-${id}`);
  expect(madeUp).toMatchObject({ status: 200, dependencies: null });
});

test('a live story has a feed of its posts, which a new one and the end of the coverage drop', async () => {
  const feed = await get(`${path}/feed.xml`);
  const items = [...feed.html.matchAll(/<title>Post (\d+)\.<\/title>/g)].map(([, number]) => Number(number));
  expect(items).toEqual(range(45, 26));
  const [newest = ''] = ids.slice(-1);
  expect(feed.html).toContain(`<link>http://paper.example${path}?post=${newest}#post-${newest}</link>`);
  expect(feed.html).toContain('<![CDATA[<p>Post 45.</p>]]>');
  expect((await get(path)).html).toContain(`href="${path}/feed.xml"`);
  const { postedAt } = await house.database.reader
    .selectFrom('livePosts')
    .select('postedAt')
    .where('id', '=', ids[0] ?? '')
    .executeTakeFirstOrThrow();
  expect(isDroppedBy(feed, [{ key: `posts:${story}`, at: Date.now() }])).toBe(true);
  expect(isDroppedBy(feed, [{ key: `posts:${story}`, at: postedAt.getTime() }])).toBe(false);
  expect(isDroppedBy(feed, [{ key: `coverage:${story}` }])).toBe(true);
  expect((await get('/world/no-such-story/feed.xml')).status).toBe(404);
});

test('a new post drops the pages that it moves and fronts that say when it came, and no older page', async () => {
  const first = await get(path);
  const older = await get(way(await get(way(first, 'next')), 'next'));
  const news = await get(`/live/new/${story}`);
  const front = await get('/');
  ids.push(await post('Post 46.'));
  const touches = await newestTouches();
  expect([first, news, older, front].map((page) => isDroppedBy(page, touches))).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(await timeOnFront()).toBe(await newestPostAt());
  const old = ids[2] ?? '';
  const change = {
    articleId: story,
    postId: old,
    document: documentOf({ headline: '', body: [paragraph('Post 3.')] }),
  };
  await editPost(house.publishing, actor, { ...change, authors: [], version: 1 });
  await publishPost(house.publishing, actor, { articleId: story, postId: old, version: 2 });
  const edited = await newestTouches();
  const at = [first, news, older, await get('/')];
  expect(at.map((page) => isDroppedBy(page, edited))).toEqual([false, false, true, false]);
});

test('of what is covered live, that stands first which has the newest post', async () => {
  const other = await house.write({ headline: 'The recount' });
  await publishStory(house.publishing, { articleId: other, actor: 'test' });
  await startCoverage(house.publishing, actor, { articleId: other });
  expect(await coveredNow()).toEqual([other, story]);
  const front = await get('/');
  const newest = await post('Post 47.');
  expect(await coveredNow()).toEqual([story, other]);
  expect(front.dependencies?.some((each) => isTouchedBy(each, { key: 'live:en' }))).toBe(true);
  expect(await newestTouches()).toContainEqual({ key: 'live:en' });
  await removePost(house.publishing, actor, { articleId: story, postId: newest });
  expect(await coveredNow()).toEqual([other, story]);
  await endCoverage(house.publishing, actor, { articleId: other });
});

test('the newest posts stand by themselves, each with what is said when it is the last new one', async () => {
  const { html, posts } = await get(`/live/new/${story}`);
  expect(posts).toEqual(range(46, 27));
  expect(html).toContain('data-news="Show 1 new post"');
  expect(html).toContain('data-news="Show 11 new posts"');
  expect(html).toContain('data-news="Show the newest posts"');
  expect(html).not.toContain('data-over');
  expect(html).toContain('data-next="?before=');
  // Ids have no end: what was never there is not kept.
  const unknown = await get('/live/new/abcdefghijkmnpqr');
  expect(unknown).toMatchObject({ status: 404, html: '', dependencies: null });
  expect((await get(`/ar/live/new/${story}`)).status).toBe(404);
});

test('the posts that follow the newest stand by themselves, too, without what stands above them all', async () => {
  const pinned = ids[9] ?? '';
  await markPost(house.publishing, actor, { articleId: story, postId: pinned, isPinned: true });
  const following = async ({ html }: Got) =>
    get(`/live/new/${story}${/data-next="([^"]+)"/.exec(html)?.[1] ?? ''}`);
  const second = await following(await get(`/live/new/${story}`));
  expect(second.posts).toEqual(range(26, 7).filter((number) => number !== 10));
  expect(second.html).not.toMatch(/so-far|pinned/);
  const last = await following(second);
  expect(last.posts).toEqual(range(6, 1));
  expect(last.html).not.toContain('data-next');
  await markPost(house.publishing, actor, { articleId: story, postId: pinned, isPinned: false });
  const { postedAt } = await house.database.reader
    .selectFrom('livePosts')
    .select('postedAt')
    .where('id', '=', ids[2] ?? '')
    .executeTakeFirstOrThrow();
  expect(isDroppedBy(last, [{ key: `posts:${story}`, at: Date.now() }])).toBe(false);
  expect(isDroppedBy(last, [{ key: `posts:${story}`, at: postedAt.getTime() }])).toBe(true);
  for (const [query, status] of [
    ['nonsense', 404],
    [`mf0000000-${pinned}`, 200],
  ]) {
    expect(await get(`/live/new/${story}?before=${query}`)).toMatchObject({ status, dependencies: null });
  }
});

test('what is pinned stands once, key events and the summary above the posts; all are told to machines', async () => {
  const before = await get(path);
  const pinned = ids[0] ?? '';
  await markPost(house.publishing, actor, { articleId: story, postId: pinned, isPinned: true, isKey: true });
  expect(isDroppedBy(before, await newestTouches())).toBe(true);
  await summariseCoverage(house.publishing, actor, {
    articleId: story,
    points: ['Half are <in>.'],
    version: 1,
  });
  const { html, posts } = await get(path);
  expect(posts).toEqual([1, ...range(46, 27)]);
  expect(html.split(`id="post-${pinned}"`)).toHaveLength(2);
  expect(html).toContain('<li>Half are &lt;in&gt;.</li>');
  expect(html).toMatch(new RegExp(`class="key-events".*href="${path}\\?post=${pinned}#post-${pinned}"`, 's'));
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const [data] = JSON.parse(json);
  expect(data).toMatchObject({ '@type': 'LiveBlogPosting', coverageStartTime: expect.any(String) });
  expect(data.coverageEndTime).toBeUndefined();
  expect(data.liveBlogUpdate).toHaveLength(21);
  expect(data.liveBlogUpdate[1]).toMatchObject({
    '@type': 'BlogPosting',
    headline: 'Post 46.',
    articleBody: 'Post 46.',
    author: [{ '@type': 'Person', name: 'Ada Verne' }],
  });
});

test('an open page is told by versions what changed in it: posts, what is pinned, key events, the summary', async () => {
  const news = `/live/new/${story}`;
  const versions = async (address: string) =>
    new Map(
      [...(await get(address)).html.matchAll(/ id="([\w-]+)" data-version="([^"]*)"/g)].map(
        ([, id = '', version = '']) => [id, version],
      ),
    );
  const before = await versions(news);
  expect(before.size).toBe(23); // posts, one of them pinned, its place and what stands above
  expect(await versions(path)).toEqual(before);
  const changedIn = async () => {
    const now = await versions(news);
    return [...now].filter(([id, version]) => before.get(id) !== version).map(([id]) => id);
  };
  const last = ids[44] ?? '';
  await markPost(house.publishing, actor, { articleId: story, postId: last, isKey: true });
  expect(await changedIn()).toEqual(['so-far', `post-${last}`]);
  await markPost(house.publishing, actor, { articleId: story, postId: last, isKey: false });
  expect(await changedIn()).toEqual([]);
  const correct = { articleId: story, postId: last, authors: [] };
  const document = documentOf({ headline: '', body: [paragraph('Post 45.'), paragraph('It was.')] });
  await editPost(house.publishing, actor, { ...correct, document, version: 1 });
  await publishPost(house.publishing, actor, { ...correct, version: 2 });
  expect(await changedIn()).toEqual([`post-${last}`]);
  await summariseCoverage(house.publishing, actor, { articleId: story, points: ['All in.'], version: 2 });
  expect(await changedIn()).toEqual(['so-far', `post-${last}`]);
  expect(await versions(path)).toEqual(await versions(news));
});

test('of many key events the older ones are folded, and none is left out', async () => {
  for (const postId of ids.slice(10, 30)) {
    await markPost(house.publishing, actor, { articleId: story, postId, isKey: true });
  }
  const { html } = await get(path);
  const [, events = ''] = /<nav class="key-events".*?>(.*?)<\/nav>/s.exec(html) ?? [];
  const [unfolded = '', folded = ''] = events.split('<details>');
  const numbers = (part: string) => [...part.matchAll(/Post (\d+)\./g)].map(([, number]) => Number(number));
  expect(numbers(unfolded)).toEqual(range(30, 19));
  expect(numbers(folded)).toEqual([...range(18, 11), 1]);
  expect(folded).toContain('<summary>Earlier key events</summary>');
});

test('a page that goes on can show whatever a post may hold: it has the styles, the script and the policy', async () => {
  const answer = await house.reader.request(path);
  const html = await answer.text();
  for (const rule of ['.viewer', '.body .image', '.load', 'table', '.rich-link', 'pre']) {
    expect(html.slice(0, html.indexOf('</style>')), rule).toContain(rule);
  }
  expect(html).toMatch(/<script src="\/assets\/blocks-\w+\.js" type="module">/);
  expect(answer.headers.get('content-security-policy')).toContain(`frame-src ${playerOrigins.join(' ')};`);
  const lite = await get(`/lite${path}`);
  expect(lite.html).toContain(`data-news="/lite/live/new/${story}"`);
  expect((await get(`/lite/live/new/${story}`)).html).toContain(`href="/lite${path}?post=`);
});

test('it ends as an archive, goes away with its story, and comes back with it', async () => {
  await removePost(house.publishing, actor, { articleId: story, postId: ids[45] ?? '' });
  const before = await get(path);
  expect(await coveredNow()).toEqual([story]);
  await endCoverage(house.publishing, actor, { articleId: story });
  expect(isDroppedBy(before, await newestTouches())).toBe(true);
  expect(await newestTouches()).toContainEqual({ key: 'live:en' });
  expect(await coveredNow()).toEqual([]);
  const ended = await get(path);
  expect(ended.html).toContain('"coverageEndTime"');
  expect(ended.html).not.toContain('Look for new posts');
  const news = await get(`/live/new/${story}`);
  expect(news.html).toContain('data-over="This live coverage has ended."');
  await unpublishStory(house.publishing, { articleId: story, actor: 'test' });
  expect(isDroppedBy(news, await newestTouches())).toBe(true);
  expect(await get(`/live/new/${story}`)).toMatchObject({
    status: 404,
    html: '',
    dependencies: [{ key: `article:${story}` }],
  });
  expect((await get(`${path}?post=${ids[9]}`)).status).toBe(410);
  await publishStory(house.publishing, { articleId: story, actor: 'test' });
  expect((await get(path)).posts).toEqual([1, ...range(45, 26)]);
});
