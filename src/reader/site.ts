import { Hono } from 'hono';
import type { Edition } from '../domain/article.ts';
import { articleKey, coverageKey, frontKey, mediaKey, redirectKey, siteKey } from '../domain/page-keys.ts';
import { placeKey, placeKindOf, placePath } from '../domain/places.ts';
import { storable, storableFactsOf } from '../platform/http/storable.ts';
import { readArrangedFront } from './arranged-front.ts';
import { findCaptions, parseCaptionsAddress } from './captions.ts';
import { choicesPage } from './choices/addresses.ts';
import type { ReaderContext } from './context.ts';
import { newestPosts } from './coverage/newest-posts.ts';
import { manifestPath, offlinePath, savedPath, workerAddress } from './device/addresses.ts';
import { manifest } from './device/manifest.ts';
import { workerScript } from './device/worker.ts';
import { editionAt } from './edition-at.ts';
import { parseCursor } from './list-cursor.ts';
import { fullPathOf } from './lite/lite-address.ts';
import { liteAnswer } from './lite/lite-answer.ts';
import { arrangedPage } from './pages/arranged.ts';
import { articlePage } from './pages/article.ts';
import { choicesPageOf } from './pages/choices.ts';
import { offlinePage, savedPage } from './pages/device.ts';
import { frontPage } from './pages/front.ts';
import { listPage, type StoryList, sectionFacts, sectionList } from './pages/list.ts';
import { placeIndexPage } from './pages/place-index.ts';
import { privacyPage } from './pages/privacy.ts';
import { privacyPath } from './pages/privacy-path.ts';
import { searchPage } from './pages/search.ts';
import { timelinePage } from './pages/timeline.ts';
import { commentReceivedPage, gonePage, notFoundPage } from './pages/trouble.ts';
import { placeList } from './places/place-list.ts';
import { findMovedPlace, findPlace, type PlaceName } from './places/read-place.ts';
import { findAddress, findRedirect, listEditions, listSections, readArticle } from './queries.ts';
import { movedPermanently } from './respond.ts';
import { openSearchDescription } from './search/open-search.ts';
import type { SearchContext } from './search/search-context.ts';
import { staticFile } from './static-files.ts';

export interface SiteContext extends ReaderContext, SearchContext {
  /** The file behind a public media address, or null. */
  readRendition(address: string): Promise<{
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
  } | null>;
}

/** The pages of the site, made anew at every call: the page store keeps them. */
export function readerSite(ctx: SiteContext): Hono {
  const site = new Hono();
  site.get('/assets/:file', (c) => staticFile(c.req.param('file')) ?? c.notFound());
  site.get(workerAddress, () => workerScript(ctx));
  site.get('/media/:address', async (c) => {
    const rendition = await ctx.readRendition(c.req.param('address'));
    if (!rendition) return c.notFound();
    const headers = {
      'content-type': rendition.mediaType,
      // The name is minted anew at each release, so what stands at it never changes; but it can be taken back.
      'cache-control': 'public, max-age=604800',
      'x-content-type-options': 'nosniff',
    };
    const dependencies = [{ key: mediaKey(rendition.name) }];
    return storable(new Response(rendition.bytes, { headers }), { dependencies });
  });
  site.get('/captions/:file', async (c) => {
    const wanted = parseCaptionsAddress(c.req.param('file'));
    const story = wanted && (await readArticle(ctx.readerDb, wanted.articleId));
    const text = story && findCaptions(story.document, wanted.digest);
    if (!text) return c.notFound();
    const headers = {
      'content-type': 'text/vtt; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    };
    return storable(new Response(text, { headers }), { dependencies: [{ key: articleKey(story.id) }] });
  });
  site.get('*', async (c) => {
    const { pathname, searchParams } = new URL(c.req.url);
    const asked = decodeURIComponent(pathname);
    const full = fullPathOf(asked);
    const answer = await answerSite({ ...ctx, isLite: full !== null }, full ?? asked, searchParams);
    return full === null ? answer : liteAnswer(answer);
  });
  site.notFound(async (c) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname);
    return nothingAt(ctx, await editionOf(ctx, path), path);
  });
  return site;
}

async function answerSite(ctx: SiteContext, path: string, search: URLSearchParams): Promise<Response> {
  const edition = await editionOf(ctx, path);
  const inEdition = path.slice(edition.pathPrefix.length);
  if (inEdition === '')
    return movedPermanently(`${path}/`, { dependencies: [{ key: siteKey(edition.code) }] });
  if (inEdition === '/search') return searchPage(ctx, edition, search);
  if (inEdition === '/opensearch.xml') return openSearchDescription(ctx, edition);
  if (inEdition === manifestPath) return manifest(ctx, edition);
  if (inEdition === offlinePath) return offlinePage(ctx, edition);
  if (inEdition === savedPath && ctx.hasOfflineReading) return savedPage(ctx, edition);
  const parameter = (name: string) => search.get(name) ?? undefined;
  const parameters = {
    after: parameter('after'),
    before: parameter('before'),
    replyTo: parameter('reply-to'),
    from: parameter('from'),
    post: parameter('post'),
    order: parameter('order'),
  };
  const answer = await answerPath(ctx, path, parameters);
  // Anywhere but in live coverage these change nothing: a copy of the page for every value must not be kept.
  const isAsked = parameters.post !== undefined || parameters.order !== undefined;
  return isAsked && !showsPosts(answer) ? new Response(answer.body, answer) : answer;
}

/** A front that says when the newest post came shows none. */
function showsPosts(answer: Response): boolean {
  return storableFactsOf(answer)?.dependencies.some(({ key }) => key.startsWith(coverageKey(''))) ?? false;
}

interface Parameters {
  readonly after: string | undefined;
  readonly before: string | undefined;
  readonly replyTo: string | undefined;
  readonly from: string | undefined;
  readonly post: string | undefined;
  readonly order: string | undefined;
}

async function answerPath(ctx: SiteContext, path: string, parameters: Parameters): Promise<Response> {
  const edition = await editionOf(ctx, path);
  const inEdition = path.slice(edition.pathPrefix.length);
  if (inEdition === '/') {
    return parameters.before === undefined
      ? frontPage(ctx, edition)
      : answerList(ctx, edition, frontList(edition), parameters.before);
  }
  if (inEdition === privacyPath) return privacyPage(ctx, edition);
  if (inEdition === choicesPage) return choicesPageOf(ctx, edition, parameters.from);
  const [first = '', second, third, ...more] = inEdition.slice(1).split('/');
  if (first === 'live' && second === 'new' && third && more.length === 0) {
    return newestPosts(ctx, edition, third, parameters.before);
  }
  if (first === 'comments' && second === 'received' && third && more.length === 0) {
    const story = await readArticle(ctx.readerDb, third);
    if (story) return commentReceivedPage(ctx, edition, story);
  }
  const place = await answerPlace(ctx, edition, inEdition, parameters);
  if (place) return place;
  if (third === undefined) {
    const list = second === undefined ? await findSection(ctx, edition, first) : null;
    if (list) return answerList(ctx, edition, list, parameters.before);
    if (second !== undefined) return answerAddress(ctx, edition, path, parameters);
  }
  return nothingAt(ctx, edition, path);
}

/** Where nothing stands: the way to where editors lead from there, or the page that says so. */
async function nothingAt(ctx: SiteContext, edition: Edition, path: string): Promise<Response> {
  const { place, rest } = placeAt(edition, path.slice(edition.pathPrefix.length));
  const at = place && (await findMovedPlace(ctx.readerDb, place));
  if (place && at) {
    const dependencies = [{ key: placeKey(edition.code, place.kind, place.slug) }];
    return movedPermanently([placePath(edition, place.kind, at), ...rest].join('/'), { dependencies });
  }
  const target = await findRedirect(ctx.readerDb, path);
  return target === null
    ? notFoundPage(ctx, edition, path)
    : movedPermanently(target.includes('%') ? decodeURI(target) : target, {
        dependencies: [{ key: redirectKey(path) }],
      });
}

async function editionOf(ctx: SiteContext, path: string): Promise<Edition> {
  return editionAt(await listEditions(ctx.readerDb), path);
}

async function answerList(
  ctx: SiteContext,
  edition: Edition,
  list: StoryList,
  before: string | undefined,
): Promise<Response> {
  const cursor = before === undefined ? null : parseCursor(before);
  if (before !== undefined && cursor === null) return notFoundPage(ctx, edition, list.path);
  const arranged = cursor || !list.section ? null : await readArrangedFront(ctx.readerDb, edition, list.key);
  return arranged
    ? arrangedPage(ctx, edition, arranged, sectionFacts(edition, list))
    : listPage(ctx, edition, list, cursor);
}

/** What stands below the front page. */
function frontList(edition: Edition): StoryList {
  return {
    key: frontKey(edition.code),
    title: (messages) => messages.page.frontPage,
    empty: (messages) => messages.lists.emptyFront,
    path: `${edition.pathPrefix}/`,
  };
}

async function findSection(ctx: SiteContext, edition: Edition, slug: string): Promise<StoryList | null> {
  const section = (await listSections(ctx.readerDb, edition.code)).find((each) => each.slug === slug);
  return section ? sectionList(edition, section) : null;
}

/** A page of an author, a topic, a series or a storyline, of all of them, or null where the path is none of these. */
async function answerPlace(
  ctx: SiteContext,
  edition: Edition,
  inEdition: string,
  { after, before }: Parameters,
): Promise<Response | null> {
  const { kind, place, rest } = placeAt(edition, inEdition);
  if (kind && !place) return placeIndexPage(ctx, edition, kind, { after, before });
  if (!place || rest.length > 1 || (rest.length === 1 && rest[0] !== 'timeline')) return null;
  const found = await findPlace(ctx.readerDb, place);
  if (!found) return null;
  if (rest.length === 0) return answerList(ctx, edition, placeList(edition, found), before);
  return found.kind === 'storyline' ? timelinePage(ctx, edition, found, after) : null;
}

/** What a path below an edition's names: a kind, one of them, and what follows. */
function placeAt(edition: Edition, inEdition: string) {
  const [folder = '', slug, ...rest] = inEdition.slice(1).split('/');
  const kind = placeKindOf(folder);
  const place: PlaceName | null = kind && slug ? { edition: edition.code, kind, slug } : null;
  return { kind, place, rest };
}

async function answerAddress(
  ctx: SiteContext,
  edition: Edition,
  path: string,
  { replyTo, ...posts }: Parameters,
): Promise<Response> {
  const address = await findAddress(ctx.readerDb, path);
  if (!address) return nothingAt(ctx, edition, path);
  if (address.kind === 'gone') return gonePage(ctx, edition, { path, ...address });
  const dependencies = [{ key: `article:${address.articleId}` }];
  if (address.kind === 'moved') return movedPermanently(address.to, { dependencies });
  const story = await readArticle(ctx.readerDb, address.articleId);
  const page = story && (await articlePage(ctx, edition, story, { replyTo: replyTo ?? null, posts }));
  return page ?? notFoundPage(ctx, edition, path);
}
