import { type Context, Hono } from 'hono';
import type { Edition } from '../domain/article.ts';
import type { PageContext } from '../domain/page-context.ts';
import {
  type Dependency,
  frontKey,
  newsSitemapKey,
  type PageKey,
  sectionKey,
  siteKey,
  sitemapIndexKey,
  sitemapKey,
} from '../domain/page-keys.ts';
import type { Clock } from '../platform/clock.ts';
import { storable } from '../platform/http/storable.ts';
import type { Db } from '../store/db.ts';
import {
  type FeedStory,
  findSectionName,
  listEditions,
  listNews,
  listSitemapFiles,
  newestStories,
  readSitemapFile,
} from './queries.ts';
import { renderRobots } from './robots.ts';
import { type Channel, renderRssFeed } from './rss-feed.ts';
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from './sitemaps.ts';

export interface DistributionContext {
  readonly readerDb: Db;
  readonly clock: Clock;
  /** Origin of the reader site. */
  readonly readerUrl: string;
  /** How the reader's pages show the pictures and words of a story. */
  pageOf(story: FeedStory, edition: Edition): PageContext;
}

const feedLength = 20;
const newsHours = 48;
const minute = 60_000;

/** Feeds, sitemaps and robots.txt of the public site. */
export function distributionRoutes(ctx: DistributionContext): Hono {
  const { readerUrl, readerDb } = ctx;
  const routes = new Hono();
  routes.get('/robots.txt', (c) => kept(c, renderRobots(readerUrl), 'text/plain', []));
  routes.get('/sitemap.xml', async (c) => {
    const files = await listSitemapFiles(readerDb);
    return kept(c, renderSitemapIndex(readerUrl, files), 'application/xml', [{ key: sitemapIndexKey }]);
  });
  routes.get('/sitemaps/:file{[0-9]{1,9}\\.xml}', async (c) => {
    const file = Number.parseInt(c.req.param('file'), 10);
    const stories = await readSitemapFile(readerDb, file);
    if (stories.length === 0) return c.notFound();
    return kept(c, renderSitemap(readerUrl, stories), 'application/xml', [{ key: sitemapKey(file) }]);
  });
  routes.get('/news-sitemap.xml', async (c) => {
    const now = ctx.clock.now().getTime();
    const stories = await listNews(readerDb, new Date(now - newsHours * 60 * minute));
    const dependencies = [{ key: newsSitemapKey }];
    // Stories grow too old without any event.
    return kept(c, renderNewsSitemap(readerUrl, stories), 'application/xml', dependencies, now + 5 * minute);
  });
  routes.get('/feed.xml', async (c) => feed(ctx, c, await editionAt(readerDb, ''), null));
  routes.get('/:first/feed.xml', async (c) => {
    const first = c.req.param('first');
    const edition = await editionAt(readerDb, `/${first}`);
    return edition ? feed(ctx, c, edition, null) : feed(ctx, c, await editionAt(readerDb, ''), first);
  });
  routes.get('/:prefix/:section/feed.xml', async (c) => {
    const { prefix, section } = c.req.param();
    return feed(ctx, c, await editionAt(readerDb, `/${prefix}`), section);
  });
  return routes;
}

async function editionAt(db: Db, pathPrefix: string): Promise<Edition | null> {
  const editions = await listEditions(db);
  return editions.find((edition) => edition.pathPrefix === pathPrefix) ?? null;
}

async function feed(
  ctx: DistributionContext,
  c: Context,
  edition: Edition | null,
  section: string | null,
): Promise<Response> {
  if (!edition) return c.notFound();
  const name = section === null ? null : await findSectionName(ctx.readerDb, edition.code, section);
  if (section !== null && name === null) return c.notFound();
  const list = section === null ? frontKey(edition.code) : sectionKey(edition.code, section);
  const stories = await newestStories(ctx.readerDb, list, feedLength);
  const xml = await renderRssFeed(ctx.readerUrl, channelOf(edition, section, name), stories, (story) =>
    ctx.pageOf(story, edition),
  );
  return kept(c, xml, 'application/rss+xml', dependenciesOf(edition, list, stories));
}

function channelOf(edition: Edition, section: string | null, name: string | null): Channel {
  const path = section === null ? `${edition.pathPrefix}/` : `${edition.pathPrefix}/${section}`;
  const title = name === null ? edition.name : `${name} – ${edition.name}`;
  return {
    title,
    description: edition.description || title,
    edition,
    path,
    feedPath: section === null ? `${edition.pathPrefix}/feed.xml` : `${path}/feed.xml`,
  };
}

function dependenciesOf(edition: Edition, list: PageKey, stories: readonly FeedStory[]): Dependency[] {
  const last = stories.length === feedLength ? stories.at(-1) : undefined;
  return [
    { key: list, ...(last && { from: last.firstPublishedAt.getTime() }) },
    ...stories.map((story) => ({ key: `article:${story.id}` })),
    { key: siteKey(edition.code) },
  ];
}

function kept(
  c: Context,
  body: string,
  mediaType: string,
  dependencies: readonly Dependency[],
  expiresAt?: number,
): Response {
  const response = c.body(body, 200, { 'content-type': `${mediaType}; charset=utf-8` });
  return storable(response, { dependencies, ...(expiresAt !== undefined && { expiresAt }) });
}
