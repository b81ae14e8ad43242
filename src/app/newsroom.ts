import { join } from 'node:path';
import { OpenAPIHono } from '@hono/zod-openapi';
import { createGuard } from '../accounts/guard.ts';
import { requests } from '../domain/refusals/requests.ts';
import { intakeRoutes } from '../intake/routes.ts';
import { keepNoAnswer, takeNoBodyForNone } from '../platform/http/api.ts';
import { describeApi } from '../platform/http/describe-problems.ts';
import { limitBodiesBut } from '../platform/http/limit-body.ts';
import { answerProblem, problemFor, problemOf } from '../platform/http/problem.ts';
import { singlePageApp } from '../platform/http/single-page-app.ts';
import { packageRoot } from '../platform/package-root.ts';
import { coverageRoutes } from '../publishing/coverage/routes.ts';
import { deskRoutes } from '../publishing/desk/routes.ts';
import { publishingRoutes } from '../publishing/routes.ts';
import { siteRoutes } from '../publishing/site/routes.ts';
import { replaceableMessages } from '../reader/messages/own-words.ts';
import { readershipRoutes } from '../readership/routes.ts';
import { annotationRoutes } from '../writing/annotations/routes.ts';
import { boardRoutes } from '../writing/board/routes.ts';
import { fieldRoutes } from '../writing/fields/routes.ts';
import { forYouRoutes } from '../writing/for-you/routes.ts';
import { historyRoutes } from '../writing/history/routes.ts';
import { houseStyleRoutes } from '../writing/house-style/routes.ts';
import { readStoryItem } from '../writing/queries.ts';
import { writingRoutes } from '../writing/routes.ts';
import { topicRoutes } from '../writing/topics/routes.ts';
import { translationRoutes } from '../writing/translations/routes.ts';
import { accountsApp } from './accounts.ts';
import { drawFirstScreen } from './first-screen.ts';
import { frontsApp } from './fronts.ts';
import { libraryRoutes } from './media.ts';
import { peopleApp } from './people.ts';
import { previewsApp } from './previews.ts';
import { intake, type NewsroomSide, publishing } from './slices.ts';

/** Of what is sent to the API: a live post, the longest, is a fraction of it. */
const maxBytes = 1024 * 1024;

/** Whole stories and files: their routes ask who sends them, then read as much as such a thing may have. */
const longBodies = ['POST /api/articles', 'POST /api/media'];

/** The newsroom's port: the HTTP API and the way in. */
export function newsroomApp(side: NewsroomSide): OpenAPIHono {
  const app = new OpenAPIHono();
  const guard = createGuard(side);
  app.use('/api/*', keepNoAnswer, limitBodiesBut(longBodies, maxBytes), takeNoBodyForNone);
  app.onError((error, c) => answerProblem(c, problemOf(error, side.log)));
  app.notFound((c) => answerProblem(c, problemFor('not_found', 404, requests.nothing_here())));
  const storyItem = (articleId: string) => readStoryItem(side.db, articleId);
  app.route('/', intakeRoutes({ ...intake(side), guard, storyItem }));
  app.route('/', writingRoutes({ db: side.db, guard }));
  app.route('/', boardRoutes({ db: side.db, guard }));
  app.route('/', annotationRoutes({ db: side.db, guard }));
  app.route('/', forYouRoutes({ db: side.db, guard }));
  app.route('/', historyRoutes({ db: side.db, guard }));
  app.route('/', houseStyleRoutes({ ...side, guard }));
  app.route('/', topicRoutes({ db: side.db, guard }));
  app.route('/', translationRoutes({ db: side.db, guard }));
  app.route('/', fieldRoutes({ db: side.db, readerUrl: side.readerUrl, guard }));
  app.route('/', publishingRoutes({ ...side, ...publishing(side), guard, storyItem }));
  app.route('/', deskRoutes({ ...side, ...publishing(side), guard, storyItem }));
  app.route('/', coverageRoutes({ ...side, ...publishing(side), guard, storyItem }));
  app.route('/', frontsApp(side));
  app.route('/', accountsApp(side, guard));
  app.route('/', peopleApp(side));
  app.route('/', libraryRoutes(side, guard));
  app.route('/', siteRoutes({ ...publishing(side), guard, replaceableMessages }));
  app.route('/', readershipRoutes({ db: side.db, clock: side.clock, guard }));
  app.route('/', previewsApp(side));
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    ...{ type: 'apiKey', in: 'cookie', name: '__Host-masthead' },
    description: 'Of somebody who signed in with a browser; on loopback its name has no prefix',
  });
  app.get('/api/openapi.json', (c) =>
    c.json(
      describeApi(app, {
        openapi: '3.1.0',
        info: { title: 'Masthead', version: '1', description: 'Keys are made by `masthead key create`.' },
        servers: [{ url: side.newsroomUrl }],
      }),
    ),
  );
  const firstScreen = { clock: side.clock, log: side.log, api: app };
  app.route(
    '/',
    singlePageApp(join(packageRoot, 'dist/newsroom'), (c, nonce) => drawFirstScreen(firstScreen, c, nonce)),
  );
  return app;
}
