import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Context, Hono } from 'hono';
import { relatedArticles } from '../archive/related-articles.ts';
import { parsePlace } from '../archive/search/result-place.ts';
import { searchArticles } from '../archive/search/search-articles.ts';
import { commentPart } from '../comments/comment-part.ts';
import type { FormState } from '../comments/form-state.ts';
import { commentRoutes } from '../comments/routes.ts';
import { distributionRoutes } from '../distribution/routes.ts';
import type { Edition } from '../domain/article.ts';
import { commentsNow } from '../domain/comment-rules.ts';
import { readLiveFile } from '../media/read-live-file.ts';
import { readRendition } from '../media/read-rendition.ts';
import { folderStore } from '../media/storage/folder-store.ts';
import type { MediaStore } from '../media/storage/media-store.ts';
import type { Clock } from '../platform/clock.ts';
import { limitSenders } from '../platform/http/limit-senders.ts';
import { sendFile } from '../platform/http/send-file.ts';
import type { Log } from '../platform/log.ts';
import type { Seal } from '../platform/seal.ts';
import { choiceRoutes } from '../reader/choices/routes.ts';
import type { PagePart } from '../reader/context.ts';
import { commentWords } from '../reader/messages/comment-words.ts';
import { messagesOf } from '../reader/messages/own-words.ts';
import { articlePageWithForm } from '../reader/pages/article.ts';
import type { PlainPages } from '../reader/plain-pages.ts';
import { type LiveArticle, readArticle, readEdition } from '../reader/queries.ts';
import { plainAnswer } from '../reader/respond.ts';
import { readerSite, type SiteContext } from '../reader/site.ts';
import { pageContextOf } from '../reader/story-page-context.ts';
import { type ReadingCounters, readingRoutes } from '../readership/reading-routes.ts';
import type { Db } from '../store/db.ts';
import { galleryRoutes } from './gallery/gallery-routes.ts';

// The composition root of the public side. It knows nothing of drafts: its database role cannot see them.

export interface ReaderSide {
  readonly readerDb: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly seal: Seal;
  readonly readerUrl: string;
  /** What a reader sees where what they sent is not taken. */
  readonly plainPage: PlainPages['page'];
  /** Whether /_gallery is there. */
  readonly hasGallery?: boolean;
  /** Whether readers' devices may keep pages, to be read without a connection. */
  readonly hasOfflineReading?: boolean;
  /** Take what pages say of how stories are read; absent where that is not counted. */
  readonly counters?: ReadingCounters | undefined;
  /** Absolute path. */
  readonly mediaFolder: string;
  /** Where renditions lie, if not in that folder. */
  readonly mediaStore?: MediaStore;
  /** The address a request came from, as the socket saw it. */
  senderOf(c: Context): string;
}

/** Sends what is too large for the page store. */
export function largeFiles({
  readerDb,
  mediaFolder,
  mediaStore,
}: Pick<ReaderSide, 'readerDb' | 'mediaFolder' | 'mediaStore'>) {
  const store = mediaStore ?? folderStore(mediaFolder);
  return async (request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean> => {
    const file = await readLiveFile({ readerDb, store }, address.slice('/media/'.length));
    if (!file) return false;
    const headers = {
      // The name is minted anew at each release, so what stands at it never changes; but it can be taken back.
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    };
    return sendFile(request, response, { ...file, etag: `"${file.name}"`, headers });
  };
}

/** The public port: pages, feeds, comments. The page store stands before it. */
export function readerApp(side: ReaderSide): Hono {
  const { readerDb, mediaStore: store = folderStore(side.mediaFolder) } = side;
  const site: SiteContext = {
    ...side,
    countsReading: side.counters !== undefined,
    relatedArticles: (story) => relatedArticles(readerDb, story),
    searchArticles: (db, { after, ...search }) =>
      searchArticles(db, { ...search, after: (after && parsePlace(after)) || undefined }),
    commentSection: (story, edition, replyTo) => commentsBelow(side, edition, story, { replyTo }),
    readRendition: (address) => readRendition({ readerDb, store }, address),
  };
  const app = new Hono();
  app.route('/', distributionRoutes({ ...side, pageOf: pageContextOf }));
  app.route(
    '/',
    commentRoutes({
      ...side,
      limiter: limitSenders(30, 600),
      refusal: (why, address, kept) => plainAnswer(side.plainPage(why, address, kept)),
      pageWithForm: async (articleId, form) => {
        const story = await readArticle(readerDb, articleId);
        const edition = story && (await readEdition(readerDb, story.edition));
        if (!story || !edition) return null;
        return articlePageWithForm(site, edition, story, await commentsBelow(side, edition, story, form));
      },
    }),
  );
  app.route('/', choiceRoutes(side));
  const { counters } = side;
  if (counters) {
    // A reader tells a few times of each story; a school or a company does behind one address.
    app.route('/', readingRoutes({ ...side, counters, limiter: limitSenders(600, 600) }));
  }
  if (side.hasGallery) app.route('/', galleryRoutes(side));
  app.route('/', readerSite(site));
  return app;
}

/** What stands below a story, as its edition has it now. */
async function commentsBelow(
  { readerDb, clock }: Pick<ReaderSide, 'readerDb' | 'clock'>,
  edition: Edition,
  story: Pick<LiveArticle, 'id' | 'path' | 'firstPublishedAt'>,
  form: Partial<FormState>,
): Promise<PagePart> {
  const words = commentWords(edition, await messagesOf(readerDb, edition));
  const { rule, closesAt } = commentsNow(edition, story, clock.now());
  const { pathPrefix } = edition;
  const part = await commentPart(readerDb, words, { ...story, pathPrefix }, form, rule);
  return { ...part, expiresAt: closesAt };
}
