import { type Context, Hono } from 'hono';
import type { Edition } from '../domain/article.ts';
import { type Dependency, frontKey, type PageKey, sectionKey, siteKey } from '../domain/page-keys.ts';
import { placeKey, placeKindOf, placePath } from '../domain/places.ts';
import { storable } from '../platform/http/storable.ts';
import type { Db } from '../store/db.ts';
import { coverageFeed } from './coverage-feed.ts';
import type { FeedContext } from './feed-context.ts';
import { kept } from './kept.ts';
import {
  type FeedStory,
  findMovedPlace,
  findPlaceWords,
  findSectionName,
  listEditions,
  newestStories,
} from './queries.ts';
import { renderRssFeed, storyItem } from './rss-feed.ts';

const feedLength = 20;

/** What a feed is of. */
interface Source {
  readonly list: PageKey;
  /** Path of the page that lists the same stories. */
  readonly path: string;
  /** Null for a whole edition. */
  readonly name: string | null;
  readonly description: string | null;
}

/** Feeds of editions, sections, writers, topics, series, storylines and live stories, below the addresses of their pages. */
export function feedRoutes(ctx: FeedContext): Hono {
  const routes = new Hono();
  routes.get('/feed.xml', (c) => answer(ctx, c, []));
  routes.get('/:a/feed.xml', (c) => answer(ctx, c, [c.req.param('a')]));
  routes.get('/:a/:b/feed.xml', (c) => answer(ctx, c, [c.req.param('a'), c.req.param('b')]));
  routes.get('/:a/:b/:c/feed.xml', (c) =>
    answer(ctx, c, [c.req.param('a'), c.req.param('b'), c.req.param('c')]),
  );
  return routes;
}

async function answer(ctx: FeedContext, c: Context, parts: readonly string[]): Promise<Response> {
  const { edition, rest } = await editionOf(ctx.readerDb, parts);
  if (!edition) return c.notFound();
  const source = await sourceOf(ctx.readerDb, edition, rest);
  if (source) return feed(ctx, c, edition, source);
  const moved = await movedFeed(ctx.readerDb, edition, rest);
  if (moved) return moved;
  return (await coverageFeed(ctx, c, edition, `${edition.pathPrefix}/${rest.join('/')}`)) ?? c.notFound();
}

/** The edition whose addresses begin so, and what follows. */
async function editionOf(db: Db, [first = '', ...rest]: readonly string[]) {
  const editions = await listEditions(db);
  const prefixed = editions.find(({ pathPrefix }) => pathPrefix === `/${first}`);
  if (prefixed) return { edition: prefixed, rest };
  const edition = editions.find(({ pathPrefix }) => pathPrefix === '') ?? null;
  return { edition, rest: first === '' ? [] : [first, ...rest] };
}

async function sourceOf(db: Db, edition: Edition, rest: readonly string[]): Promise<Source | null> {
  const [first, slug, ...more] = rest;
  const { code, pathPrefix } = edition;
  if (first === undefined) {
    return { list: frontKey(code), path: `${pathPrefix}/`, name: null, description: edition.description };
  }
  if (slug === undefined) {
    const name = await findSectionName(db, code, first);
    const path = `${pathPrefix}/${first}`;
    return name === null ? null : { list: sectionKey(code, first), path, name, description: null };
  }
  const kind = placeKindOf(first);
  if (!kind || more.length > 0) return null;
  const words = await findPlaceWords(db, { edition: code, kind, slug });
  return words && { list: placeKey(code, kind, slug), path: placePath(edition, kind, slug), ...words };
}

/** The feed of what was renamed or merged follows it. */
async function movedFeed(db: Db, edition: Edition, rest: readonly string[]): Promise<Response | null> {
  const [folder = '', slug = '', ...more] = rest;
  const kind = placeKindOf(folder);
  if (!kind || slug === '' || more.length > 0) return null;
  const target = await findMovedPlace(db, { edition: edition.code, kind, slug });
  if (target === null) return null;
  const location = encodeURI(`${placePath(edition, kind, target)}/feed.xml`);
  const moved = new Response(null, { status: 301, headers: { location } });
  return storable(moved, { dependencies: [{ key: placeKey(edition.code, kind, slug) }] });
}

async function feed(ctx: FeedContext, c: Context, edition: Edition, source: Source): Promise<Response> {
  const { list, path, name, description } = source;
  const stories = await newestStories(ctx.readerDb, list, feedLength);
  const title = name === null ? edition.name : `${name} – ${edition.name}`;
  const channel = {
    ...{ title, edition, path, description: description || title, language: edition.language },
    feedPath: path.endsWith('/') ? `${path}feed.xml` : `${path}/feed.xml`,
  };
  const body = await renderRssFeed(ctx.readerUrl, channel, {
    changedAt: stories[0]?.updatedAt ?? null,
    items: stories.map((story) => storyItem(ctx.readerUrl, story, ctx.pageOf(story, edition))),
  });
  const dependencies = dependenciesOf(edition, list, stories);
  return kept(c, { body, mediaType: 'application/rss+xml', dependencies });
}

function dependenciesOf(edition: Edition, list: PageKey, stories: readonly FeedStory[]): Dependency[] {
  const last = stories.length === feedLength ? stories.at(-1) : undefined;
  return [
    { key: list, ...(last && { from: last.firstPublishedAt.getTime() }) },
    ...stories.map((story) => ({ key: `article:${story.id}` })),
    { key: siteKey(edition.code) },
  ];
}
