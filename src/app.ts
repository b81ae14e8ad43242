import { OpenAPIHono } from '@hono/zod-openapi';
import { type Context, Hono } from 'hono';
import { keyMiddleware } from './accounts/key-middleware.ts';
import { newsroomPages } from './accounts/pages.tsx';
import { articleIndexer } from './archive/index-articles.ts';
import { relatedArticles } from './archive/related-articles.ts';
import { commentPart } from './comments/comment-part.ts';
import { limitSenders } from './comments/limit-senders.ts';
import { commentRoutes } from './comments/routes.ts';
import { distributionRoutes } from './distribution/routes.ts';
import type { IntakeContext } from './intake/import-story.ts';
import { releasePictures, withdrawPictures } from './media/live-pictures.ts';
import { readRendition } from './media/read-rendition.ts';
import type { Clock } from './platform/clock.ts';
import { answerProblem, problemOf } from './platform/http/problem.ts';
import type { Log } from './platform/log.ts';
import type { Seal } from './platform/seal.ts';
import { findLivePath } from './publishing/live-path.ts';
import { type PublishingContext, publishStory } from './publishing/publish-story.ts';
import { findEdition } from './publishing/queries.ts';
import { publishingRoutes } from './publishing/routes.ts';
import { commentWords } from './reader/messages/comment-words.ts';
import { articlePageWithForm } from './reader/pages/article.ts';
import { readArticle, readEdition } from './reader/queries.ts';
import { readerSite, type SiteContext } from './reader/site.ts';
import { pageContextOf } from './reader/story-page-context.ts';
import type { Db } from './store/db.ts';
import type { Follower } from './store/follow-events.ts';
import type { ScheduledJob } from './store/jobs.ts';
import { pruneEvents } from './store/prune-events.ts';
import { moveLifecycle } from './writing/move-lifecycle.ts';
import { lockStory } from './writing/queries.ts';
import { writingRoutes } from './writing/routes.ts';
import { saveDraft } from './writing/save-draft.ts';

// The composition root: which rooms there are, in the order a story goes through them, and what each is given
// of the others.

export interface NewsroomSide {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** Origins without a slash at the end. */
  readonly readerUrl: string;
  readonly newsroomUrl: string;
}

export interface ReaderSide {
  readonly readerDb: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly seal: Seal;
  readonly readerUrl: string;
  /** Absolute path. */
  readonly mediaFolder: string;
  /** The address a request came from, as the socket saw it. */
  senderOf(c: Context): string;
}

/** Publishing, given the story by writing and names of pictures by media. */
export function publishing(side: Pick<NewsroomSide, 'db' | 'clock'>): PublishingContext {
  const needs = { lockStory, moveLifecycle, releasePictures, withdrawPictures };
  return { db: side.db, clock: side.clock, needs };
}

/** Intake, which saves through writing and publishes through publishing. */
export function intake(side: NewsroomSide): IntakeContext {
  const publish = publishing(side);
  return {
    db: side.db,
    readerUrl: side.readerUrl,
    needs: {
      saveDraft,
      publishStory: (db, request) => publishStory({ ...publish, db }, request),
      findEdition,
      findLivePath,
    },
  };
}

/** What follows events, each with a cursor of its own. */
export const followers: readonly Follower[] = [articleIndexer];

/** What is done at set times. */
export function scheduledJobs(side: Pick<NewsroomSide, 'db' | 'log'>): readonly ScheduledJob[] {
  return [{ name: 'prune-events', cron: '17 3 * * *', run: () => pruneEvents(side) }];
}

/** The newsroom's port: the HTTP API and the way in. */
export function newsroomApp(side: NewsroomSide): OpenAPIHono {
  const app = new OpenAPIHono();
  const keys = keyMiddleware(side);
  app.onError((error, c) => answerProblem(c, problemOf(error, side.log)));
  app.notFound((c) =>
    answerProblem(c, { type: 'urn:masthead:not_found', title: 'There is nothing here.', status: 404 }),
  );
  app.route('/', newsroomPages(side));
  app.route('/', writingRoutes({ db: side.db, mayRead: keys.allow('read') }));
  app.route(
    '/',
    publishingRoutes({
      ...publishing(side),
      readerUrl: side.readerUrl,
      mayPublish: keys.allow('publish'),
      actorOf: keys.actorOf,
    }),
  );
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Masthead', version: '1', description: 'Keys are made by `masthead key create`.' },
    servers: [{ url: side.newsroomUrl }],
  });
  return app;
}

/** The public port: pages, feeds, comments. The page store stands before it. */
export function readerApp(side: ReaderSide): Hono {
  const { readerDb } = side;
  const site: SiteContext = {
    ...side,
    relatedArticles: (story) => relatedArticles(readerDb, story),
    commentSection: (story, edition, replyTo) =>
      commentPart(readerDb, commentWords(edition), { ...story, pathPrefix: edition.pathPrefix }, { replyTo }),
    readRendition: (address) => readRendition(side, address),
  };
  const app = new Hono();
  app.route('/', distributionRoutes({ ...side, pageOf: pageContextOf }));
  app.route(
    '/',
    commentRoutes({
      ...side,
      limiter: limitSenders(30, 600),
      pageWithForm: async (articleId, form) => {
        const story = await readArticle(readerDb, articleId);
        const edition = story && (await readEdition(readerDb, story.edition));
        if (!story || !edition) return null;
        const { pathPrefix } = edition;
        const part = await commentPart(readerDb, commentWords(edition), { ...story, pathPrefix }, form);
        return articlePageWithForm(site, edition, story, part);
      },
    }),
  );
  app.route('/', readerSite(site));
  return app;
}
