import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleMeta, Strand } from '../src/domain/article.ts';
import { isTouchedBy } from '../src/domain/page-keys.ts';
import type { StrandKind } from '../src/domain/places.ts';
import { storableFactsOf } from '../src/platform/http/storable.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import type { SiteValue, StrandStories } from '../src/publishing/site/contract.ts';
import { unpublishStory } from '../src/publishing/withdraw-story.ts';
import type { StaffMember } from './support/add-staff.ts';
import { type DeskHouse, openDesk, readerUrl } from './support/desk.ts';

let house: DeskHouse;
let editor: StaffMember;
let number = 0;
const start = Date.UTC(2026, 9, 1);

beforeAll(async () => {
  house = await openDesk();
  editor = await house.hire('Edda', 'editor');
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(() => {
  number += 1;
});

const strand = (): Strand => ({ slug: `the-dispute-${number}`, name: `The dispute ${number}` });
type StrandValue = SiteValue<'storyline'>;

async function put(kind: string, subject: string, before: unknown, after: unknown): Promise<void> {
  const { status, body } = await house.ask(editor, 'PUT', `/api/site/en/${kind}`, { subject, before, after });
  expect(status, JSON.stringify(body)).toBe(200);
}

async function begin(kind: StrandKind, more: Partial<StrandValue> = {}): Promise<StrandValue> {
  const { slug, name } = strand();
  const plain = { name, at: slug, description: null, contact: null, picture: null };
  const value = { ...plain, isClosed: false, keyStories: [], storyOrder: [], ...more };
  await put(kind, slug, null, value);
  return value;
}

/** A story of day `day`, with its page. */
async function publish(day: number, meta: Partial<ArticleMeta>): Promise<{ id: string; path: string }> {
  const headline = `Story ${number} of day ${day}`;
  const id = await house.write({ headline, meta });
  const firstPublishedAt = new Date(start + day * 86_400_000);
  const outcome = await publishStory(house.publishing, { articleId: id, actor: 'x', firstPublishedAt });
  return { id, path: outcome.path };
}

const open = (path: string) => house.reader.request(encodeURI(path));
const page = async (path: string) => (await open(path)).text();

async function touchesSince(event: number) {
  const rows = await house.database.newsroom
    .selectFrom('events')
    .select('touches')
    .where('id', '>', event)
    .execute();
  return rows.flatMap(({ touches }) => touches);
}

async function lastEvent(): Promise<number> {
  const row = await house.database.newsroom
    .selectFrom('events')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Which of these pages what is done drops. */
async function dropped(paths: readonly string[], act: () => Promise<unknown>): Promise<string[]> {
  const made = await Promise.all(paths.map(async (path) => ({ path, answer: await open(path) })));
  const event = await lastEvent();
  await act();
  const touches = await touchesSince(event);
  return made
    .filter(({ answer }) =>
      touches.some((touch) =>
        storableFactsOf(answer)?.dependencies.some((dependency) => isTouchedBy(dependency, touch)),
      ),
    )
    .map(({ path }) => path);
}

describe('the page of a storyline', () => {
  test('says what it is, where to begin, how to follow it, and that it has ended', async () => {
    const value = await begin('storyline', {
      description: 'Water, and who has it.',
      contact: 'mailto:water@paper.example',
      isClosed: true,
    });
    const { id } = await publish(1, { storylines: [strand()] });
    await publish(2, { storylines: [strand()] });
    await put('storyline', value.at, value, { ...value, keyStories: [id] });
    const html = await page(`/storylines/${value.at}`);
    for (const words of ['Water, and who has it.', 'water@paper.example', 'come to its end', 'Start here']) {
      expect(html).toContain(words);
    }
    expect(html).toContain(
      `<link rel="alternate" type="application/rss+xml" title="Feed of ${value.name}" href="/storylines/${value.at}/feed.xml"/>`,
    );
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    const [data] = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '[]');
    expect(data).toMatchObject({ '@type': 'CollectionPage', mainEntity: { numberOfItems: 2 } });
  });

  test('has its stories in the order that editors gave them, the others after them by their time', async () => {
    const value = await begin('series');
    const stories: { id: string; path: string }[] = [];
    for (let day = 1; day <= 30; day += 1) stories.push(await publish(day, { series: strand() }));
    const ordered = [2, 1, 3].map((day) => stories[day - 1]?.id ?? '');
    const path = `/series/${value.at}`;
    const order = { ...value, storyOrder: [...ordered, 'nosuch'] };
    expect(await dropped([path], () => put('series', value.at, value, order))).toEqual([path]);
    const daysOf = (html: string) => [...html.matchAll(/of day (\d+)<\/a>/g)].map(([, day]) => Number(day));
    const first = await page(path);
    // 24 by their time besides those that have their place.
    expect(daysOf(first)).toEqual([2, 1, 3, ...Array.from({ length: 24 }, (_, place) => 30 - place)]);
    const [, older = ''] = /<link rel="next" href="([^"]*)"/.exec(first) ?? [];
    const second = await page(older);
    expect(daysOf(second)).toEqual([6, 5, 4]);
    expect(/<link rel="prev" href="([^"]*)"/.exec(second)?.[1]).toBe(path);
    const list = `/api/site/en/list/series/${value.at}/stories`;
    const { body } = await house.ask(editor, 'GET', `${list}?q=DAY+29`);
    expect(body).toMatchObject({ stories: [{ id: stories[28]?.id }], next: null });
    const { placed } = body as unknown as StrandStories;
    expect(placed.map(({ id }) => id).toSorted()).toEqual(ordered.toSorted());
    // One that is taken away leaves the page, and the order, until it is back.
    const [gone = ''] = ordered;
    const withdraw = () => unpublishStory(house.publishing, { articleId: gone, actor: 'x' });
    expect(await dropped([path], withdraw)).toEqual([path]);
    expect(daysOf(await page(path)).slice(0, 3)).toEqual([1, 3, 30]);
    const tooMany = { ...order, storyOrder: Array.from({ length: 61 }, (_, place) => `s${place}`) };
    const refused = await house.ask(editor, 'PUT', '/api/site/en/series', {
      ...{ subject: value.at, before: order, after: tooMany },
    });
    expect(refused.status).toBe(422);
  });

  test('is told from the beginning on another page', async () => {
    const { at } = await begin('storyline');
    for (const day of [3, 1, 2]) await publish(day, { storylines: [strand()] });
    const html = await page(`/storylines/${at}/timeline`);
    const days = [...html.matchAll(/of day (\d)<\/a>/g)].map(([, day]) => day);
    expect(days).toEqual(['1', '2', '3']);
    expect(html).toContain('<title>The dispute');
    expect((await open(`/series/${at}/timeline`)).status).toBe(404);
  });

  test('has pages that lead on and back, each under a title of its own', async () => {
    const { at } = await begin('storyline');
    for (let day = 1; day <= 60; day += 1) await publish(day, { storylines: [strand()] });
    const titles = new Set<string>();
    const heads: { prev: string | undefined; next: string | undefined; path: string }[] = [];
    for (let path: string | undefined = `/storylines/${at}`; path; path = heads.at(-1)?.next) {
      const html = await page(path);
      titles.add(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '');
      const link = (rel: string) => new RegExp(`<link rel="${rel}" href="([^"]*)"`).exec(html)?.[1];
      heads.push({ prev: link('prev'), next: link('next'), path });
    }
    expect(heads).toHaveLength(3);
    expect(titles.size).toBe(3);
    expect(heads.map(({ prev }) => prev)).toEqual([undefined, heads[0]?.path, heads[1]?.path]);
  });
});

test('a part of a front follows a storyline, and leads to the rest of it', async () => {
  const { at } = await begin('storyline');
  for (const day of [1, 2, 3]) await publish(day, { storylines: [strand()] });
  const query = { kind: 'storyline', slug: at };
  const containers = [{ id: 'p', kind: 'package', title: 'It goes on', size: 2, pinned: [], query }];
  const front = '/api/fronts/en';
  expect((await house.ask(editor, 'PUT', front, { version: 0, containers })).status).toBe(200);
  const launched = await house.ask(editor, 'POST', `${front}/launch`, { version: 1 });
  expect(launched.status).toBe(200);
  const html = await page('/');
  expect([...html.matchAll(/of day (\d)<\/a>/g)].map(([, day]) => day)).toEqual(['3', '2']);
  expect(html).toContain(`href="/storylines/${at}"`);
  expect(await dropped(['/'], () => publish(4, { storylines: [strand()] }))).toEqual(['/']);
  await house.ask(editor, 'POST', `${front}/give-back`);
});

describe('a story', () => {
  test('tells what came before and after in its storyline, and its series', async () => {
    await begin('storyline');
    await begin('series');
    const meta = { storylines: [strand()], series: strand() };
    const [before, here, after] = [await publish(1, meta), await publish(2, meta), await publish(3, meta)];
    const html = await page(here.path);
    expect(html).toContain(`Part of the series <a href="/series/${strand().slug}">`);
    expect(html).toContain(`More in this story: <a href="/storylines/${strand().slug}">`);
    expect(html).toMatch(new RegExp(`${after.path}[^]*What came next[^]*${before.path}[^]*What came before`));
    expect(html).toContain('"@type":"CreativeWorkSeries"');
  });

  test('is made anew when a neighbour comes, and not when something comes farther away', async () => {
    await begin('storyline');
    const meta = { storylines: [strand()] };
    const first = await publish(1, meta);
    const second = await publish(2, meta);
    const third = await publish(3, meta);
    const all = [first.path, second.path, third.path];
    expect(await dropped(all, () => publish(4, meta))).toEqual([third.path]);
    const list = `/storylines/${strand().slug}`;
    expect(await dropped([list, '/storylines', '/series'], () => publish(5, meta))).toEqual([
      list,
      '/storylines',
    ]);
  });
});

describe('lists of all', () => {
  test('name what has stories, and nothing else', async () => {
    await begin('storyline');
    expect(await page('/storylines')).not.toContain(strand().name);
    await publish(1, {
      storylines: [strand()],
      byline: [{ slug: 'ada', name: 'Ada Verne', role: 'writer' }],
    });
    expect(await page('/storylines')).toContain(`href="/storylines/${strand().slug}"`);
    expect(await page('/by')).toContain('href="/by/ada"');
    expect((await open('/ar/by')).status).toBe(404);
  });

  test('go on by key', async () => {
    const topics = Array.from({ length: 130 }, (_, n) => ({ slug: `topic-${1000 + n}`, name: `Topic ${n}` }));
    for (let at = 0; at < topics.length; at += 26) await publish(at, { topics: topics.slice(at, at + 26) });
    const first = await page('/topics');
    const next = /<link rel="next" href="([^"]*)"/.exec(first)?.[1] ?? '';
    expect(next).toBe('/topics?after=topic-1119');
    const second = await page(next);
    expect(second).toContain('/topics/topic-1129');
    expect(second).not.toContain('/topics/topic-1119"');
    expect(second).toContain(`<link rel="canonical" href="${readerUrl}/topics?after=topic-1119"/>`);
  });
});

describe('feeds and sitemaps', () => {
  test('have them, and follow a name that moved', async () => {
    const value = await begin('storyline', { description: 'Water.' });
    const { path } = await publish(1, { storylines: [strand()] });
    const feed = await page(`/storylines/${value.at}/feed.xml`);
    expect(feed).toContain('<description>Water.</description>');
    expect(feed).toContain(`<link>${readerUrl}${path}</link>`);
    expect(feed).toContain('The wall held.');
    const index = await page('/sitemap.xml');
    expect(index).toContain('/sitemaps/storylines-0.xml');
    expect(await page('/sitemaps/storylines-0.xml')).toContain(
      `<loc>${readerUrl}/storylines/${value.at}</loc>`,
    );
    expect(await page('/sitemaps/fronts.xml')).toContain(`<loc>${readerUrl}/storylines</loc>`);
    await put('storyline', value.at, value, { ...value, at: `${value.at}-b` });
    const moved = await open(`/storylines/${value.at}/feed.xml`);
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `/storylines/${value.at}-b/feed.xml`,
    ]);
    expect((await open(`/storylines/${value.at}`)).headers.get('location')).toBe(`/storylines/${value.at}-b`);
    expect(await page('/sitemaps/storylines-0.xml')).not.toContain(`/storylines/${value.at}<`);
  });
});
