import { Hono } from 'hono';
import type { Edition } from '../domain/article.ts';
import { authorKey, frontKey, mediaKey, redirectKey, topicKey } from '../domain/page-keys.ts';
import { storable } from '../platform/http/storable.ts';
import { readArrangedFront } from './arranged-front.ts';
import type { ReaderContext } from './context.ts';
import { parseCursor } from './list-cursor.ts';
import { arrangedPage } from './pages/arranged.ts';
import { articlePage } from './pages/article.ts';
import { frontPage } from './pages/front.ts';
import { listPage, type StoryList, sectionFacts, sectionList } from './pages/list.ts';
import { commentReceivedPage, gonePage, notFoundPage } from './pages/trouble.ts';
import {
  findAddress,
  findContributor,
  findMergedTopic,
  findRedirect,
  findTopic,
  listEditions,
  listSections,
  readArticle,
} from './queries.ts';
import { movedPermanently } from './respond.ts';
import { staticFile } from './static-files.ts';

export interface SiteContext extends ReaderContext {
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
  site.get('/assets/:file', async (c) => (await staticFile(c.req.param('file'))) ?? c.notFound());
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
  site.get('*', (c) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname);
    return answerPath(ctx, path, { before: c.req.query('before'), replyTo: c.req.query('reply-to') });
  });
  site.notFound(async (c) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname);
    return nothingAt(ctx, await editionOf(ctx, path), path);
  });
  return site;
}

interface Parameters {
  readonly before: string | undefined;
  readonly replyTo: string | undefined;
}

async function answerPath(ctx: SiteContext, path: string, parameters: Parameters): Promise<Response> {
  const edition = await editionOf(ctx, path);
  const inEdition = path.slice(edition.pathPrefix.length);
  if (inEdition === '/') {
    return parameters.before === undefined
      ? frontPage(ctx, edition)
      : answerList(ctx, edition, frontList(edition), parameters.before);
  }
  const [first = '', second, third, ...more] = inEdition.slice(1).split('/');
  if (first === 'comments' && second === 'received' && third && more.length === 0) {
    const story = await readArticle(ctx.readerDb, third);
    if (story) return commentReceivedPage(ctx, edition, story);
  } else if (third === undefined) {
    const list = await findList(ctx, edition, path, first, second);
    if (list) return answerList(ctx, edition, list, parameters.before);
    if (second !== undefined) return answerAddress(ctx, edition, path, parameters.replyTo ?? null);
  }
  return nothingAt(ctx, edition, path);
}

/** Where nothing stands: the way to where editors lead from there, or the page that says so. */
async function nothingAt(ctx: SiteContext, edition: Edition, path: string): Promise<Response> {
  const topic = topicOf(edition, path);
  const at = topic === null ? null : await findMergedTopic(ctx.readerDb, edition.code, topic);
  if (topic !== null && at !== null) {
    const dependencies = [{ key: topicKey(edition.code, topic) }];
    return movedPermanently(`${edition.pathPrefix}/topics/${at}`, { dependencies });
  }
  const target = await findRedirect(ctx.readerDb, path);
  return target === null
    ? notFoundPage(ctx, edition, path)
    : movedPermanently(target.includes('%') ? decodeURI(target) : target, {
        dependencies: [{ key: redirectKey(path) }],
      });
}

/** The edition whose addresses start like this one; the first edition has no prefix. */
async function editionOf(ctx: SiteContext, path: string): Promise<Edition> {
  const editions = await listEditions(ctx.readerDb);
  const prefixed = editions.find(
    ({ pathPrefix }) => pathPrefix !== '' && (path === pathPrefix || path.startsWith(`${pathPrefix}/`)),
  );
  const found = prefixed ?? editions.find(({ pathPrefix }) => pathPrefix === '') ?? editions[0];
  if (!found) throw new Error('There is no edition.');
  return found;
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

async function findList(
  ctx: SiteContext,
  edition: Edition,
  path: string,
  first: string,
  second: string | undefined,
): Promise<StoryList | null> {
  const { readerDb } = ctx;
  if (second === undefined) {
    const section = (await listSections(readerDb, edition.code)).find((each) => each.slug === first);
    return section ? sectionList(edition, section) : null;
  }
  if (first === 'by') {
    const person = await findContributor(readerDb, edition.code, second);
    return person
      ? {
          key: authorKey(edition.code, person.slug),
          title: () => person.name,
          description: person.bio ?? undefined,
          person: { jobTitle: person.jobTitle, contact: person.contact },
          empty: (messages) => messages.lists.emptyAuthor,
          path,
        }
      : null;
  }
  const topic = first === 'topics' ? await findTopic(readerDb, edition.code, second) : null;
  return topic
    ? {
        key: topicKey(edition.code, topic.slug),
        title: () => topic.name,
        empty: (messages) => messages.lists.emptyTopic,
        path,
      }
    : null;
}

async function answerAddress(
  ctx: SiteContext,
  edition: Edition,
  path: string,
  replyTo: string | null,
): Promise<Response> {
  const address = await findAddress(ctx.readerDb, path);
  if (!address) return nothingAt(ctx, edition, path);
  if (address.kind === 'gone') return gonePage(ctx, edition, { path, ...address });
  const dependencies = [{ key: `article:${address.articleId}` }];
  if (address.kind === 'moved') return movedPermanently(address.to, { dependencies });
  const story = await readArticle(ctx.readerDb, address.articleId);
  return story ? articlePage(ctx, edition, story, replyTo) : notFoundPage(ctx, edition, path);
}

/** The slug in the address of a topic, or null. */
function topicOf(edition: Edition, path: string): string | null {
  const [, folder, slug, ...more] = path.slice(edition.pathPrefix.length).split('/');
  return folder === 'topics' && slug && more.length === 0 ? slug : null;
}
