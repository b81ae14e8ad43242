import { type Context, Hono } from 'hono';
import {
  articleKey,
  indexKey,
  newsSitemapKey,
  siteKey,
  sitemapIndexKey,
  sitemapKey,
} from '../domain/page-keys.ts';
import { type PlaceKind, placeFolders, placeKindOf, placeKinds, placePath } from '../domain/places.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../store/db.ts';
import { kept } from './kept.ts';
import {
  listEditions,
  listFronts,
  listNews,
  listPlaceFiles,
  listSitemapFiles,
  readPlaceFile,
  readSitemapFile,
} from './queries.ts';
import { renderNewsSitemap, renderPathSitemap, renderSitemap, renderSitemapIndex } from './sitemaps.ts';

interface SitemapContext {
  readonly readerDb: Db;
  readonly clock: Clock;
  /** Origin of the reader site. */
  readonly readerUrl: string;
}

const xml = 'application/xml';
const newsHours = 48;
const minute = 60_000;

/** What there is to read, for search engines. */
export function sitemapRoutes(ctx: SitemapContext): Hono {
  const { readerUrl, readerDb } = ctx;
  const routes = new Hono();
  routes.get('/sitemap.xml', async (c) => {
    const files = await listSitemapFiles(readerDb);
    const places = await listPlaceSitemaps(readerDb);
    const dependencies = [{ key: sitemapIndexKey }, ...(await indexesOf(readerDb, placeKinds))];
    return kept(c, { body: renderSitemapIndex(readerUrl, files, places), mediaType: xml, dependencies });
  });
  routes.get('/sitemaps/:file{[0-9]{1,9}\\.xml}', async (c) => {
    const file = Number.parseInt(c.req.param('file'), 10);
    const stories = await readSitemapFile(readerDb, file);
    if (stories.length === 0) return c.notFound();
    const translations = stories.flatMap((story) => story.translations);
    const dependencies = [
      { key: sitemapKey(file) },
      ...translations.map(({ id }) => ({ key: articleKey(id) })),
    ];
    return kept(c, { body: renderSitemap(readerUrl, stories), mediaType: xml, dependencies });
  });
  routes.get('/sitemaps/fronts.xml', (c) => frontSitemap(ctx, c));
  routes.get('/sitemaps/:file{[a-z]+-[0-9]{1,9}\\.xml}', (c) => placeSitemap(ctx, c, c.req.param('file')));
  routes.get('/news-sitemap.xml', async (c) => {
    const now = ctx.clock.now().getTime();
    const stories = await listNews(readerDb, new Date(now - newsHours * 60 * minute));
    return kept(c, {
      body: renderNewsSitemap(readerUrl, stories),
      mediaType: xml,
      dependencies: [{ key: newsSitemapKey }],
      // Stories grow too old without any event.
      expiresAt: now + 5 * minute,
    });
  });
  return routes;
}

async function listPlaceSitemaps(db: Db): Promise<string[]> {
  const files = await Promise.all(
    placeKinds.map(async (kind) =>
      (await listPlaceFiles(db, kind)).map((file) => `${placeFolders[kind]}-${file}`),
    ),
  );
  const names = files.flat();
  return (await listFronts(db)).length > 0 ? ['fronts', ...names] : names;
}

/** Fronts, sections, and the lists of all writers, topics, series and storylines. */
async function frontSitemap({ readerDb, readerUrl }: SitemapContext, c: Context): Promise<Response> {
  const fronts = await listFronts(readerDb);
  if (fronts.length === 0) return c.notFound();
  const paths = fronts.flatMap(({ pathPrefix, sections, kinds }) => [
    `${pathPrefix}/`,
    ...sections.map((slug) => `${pathPrefix}/${slug}`),
    ...kinds.map((kind) => placePath({ pathPrefix }, kind)),
  ]);
  const editions = await listEditions(readerDb);
  const dependencies = [
    ...editions.map(({ code }) => ({ key: siteKey(code) })),
    ...(await indexesOf(readerDb, placeKinds)),
  ];
  return kept(c, { body: renderPathSitemap(readerUrl, paths), mediaType: xml, dependencies });
}

async function placeSitemap(ctx: SitemapContext, c: Context, name: string): Promise<Response> {
  const { readerDb, readerUrl } = ctx;
  const [folder = '', number = ''] = name.split(/[-.]/);
  const kind = placeKindOf(folder);
  const places = kind ? await readPlaceFile(readerDb, kind, Number.parseInt(number, 10)) : [];
  if (!kind || places.length === 0) return c.notFound();
  const paths = places.map(({ pathPrefix, slug }) => placePath({ pathPrefix }, kind, slug));
  const dependencies = await indexesOf(readerDb, [kind]);
  return kept(c, { body: renderPathSitemap(readerUrl, paths), mediaType: xml, dependencies });
}

async function indexesOf(db: Db, kinds: readonly PlaceKind[]) {
  const editions = await listEditions(db);
  return editions.flatMap(({ code }) => kinds.map((kind) => ({ key: indexKey(code, kind) })));
}
