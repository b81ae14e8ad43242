import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { NotFound } from '../../domain/errors.ts';
import { coverage } from '../../domain/refusals/coverage.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import {
  articleOf,
  type DeskRoutesContext,
  emptyAnswer,
  jsonAnswer,
  jsonBody,
  storyRoute,
} from '../desk/route-parts.ts';
import { type CoveragePost, coverageState, summaryAnswer, summaryRequest } from './contract.ts';
import { postRoutes } from './post-routes.ts';
import { findCoverage, listPosts, type Post } from './read-coverage.ts';
import { endCoverage, startCoverage, summariseCoverage } from './run-coverage.ts';

const pageSize = 50;

/** Live coverage; contract.ts lists the routes. */
export function coverageRoutes(ctx: DeskRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const { db, guard } = ctx;
  const params = z.object({ id: z.string() });
  routes.openapi(
    createRoute({
      method: 'get',
      ...storyRoute(ctx, 'story.read', '/coverage', 'The live coverage of a story and its posts'),
      request: { params, query: z.object({ before: z.string().max(40).optional() }) },
      responses: jsonAnswer(coverageState, 'The newest posts first'),
    }),
    async (c) => {
      const articleId = articleOf(c);
      const running = await findCoverage(db, articleId);
      if (!running) throw new NotFound(coverage.coverage_unknown());
      const { before = null } = c.req.valid('query');
      const found = await listPosts(db, articleId, { before, limit: pageSize + 1 });
      const posts = found.slice(0, pageSize);
      return c.json(
        {
          startedAt: running.startedAt.toISOString(),
          endedAt: running.endedAt?.toISOString() ?? null,
          summary: [...running.summary],
          version: running.version,
          posts: posts.map(presentPost),
          next: found.length > pageSize ? (posts.at(-1)?.id ?? null) : null,
        },
        200,
      );
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'coverage.run', '/coverage', 'Begin live coverage, or take it up again'),
      request: { params },
      responses: emptyAnswer('It goes on.'),
    }),
    async (c) => {
      await startCoverage(ctx, guard.actorOf(c), { articleId: articleOf(c) });
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'coverage.run', '/coverage/end', 'End live coverage'),
      request: { params },
      responses: emptyAnswer('It is an archive.'),
    }),
    async (c) => {
      await endCoverage(ctx, guard.actorOf(c), { articleId: articleOf(c) });
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      ...storyRoute(ctx, 'coverage.run', '/coverage/summary', 'Say what has happened so far'),
      request: { params, body: jsonBody(summaryRequest) },
      responses: jsonAnswer(summaryAnswer, 'Saved'),
    }),
    async (c) => {
      const summary = { articleId: articleOf(c), ...c.req.valid('json') };
      return c.json({ version: await summariseCoverage(ctx, guard.actorOf(c), summary) }, 200);
    },
  );
  routes.route('/', postRoutes(ctx));
  return routes;
}

function presentPost({ begunAt, postedAt, savedAt, state, ...post }: Post): CoveragePost {
  return {
    ...post,
    state: state === 'published' ? state : 'draft', // removed ones are not listed
    document: { ...post.document },
    authors: [...post.authors],
    begunAt: begunAt.toISOString(),
    postedAt: postedAt?.toISOString() ?? null,
    savedAt: savedAt.toISOString(),
  };
}
