import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { apiRoutes } from '../platform/http/api.ts';
import { publishAnswer, retractRequest } from './contract.ts';
import { type PublishingContext, publishStory } from './publish-story.ts';
import { retractStory, unpublishStory } from './withdraw-story.ts';

export interface PublishingRoutesContext extends PublishingContext {
  /** Origin of the reader site. */
  readonly readerUrl: string;
  /** Lets only those pass who may publish. */
  readonly mayPublish: MiddlewareHandler;
  /** Whoever asked, as the record will name them. */
  actorOf(c: Context): string;
}

/** Publish, update, unpublish, retract. */
export function publishingRoutes(ctx: PublishingRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const shared = { method: 'post' as const, security: [{ key: [] }], middleware: ctx.mayPublish };
  const params = z.object({ id: z.string() });
  const taken = { 204: { description: 'Readers no longer have it.' } };
  routes.openapi(
    createRoute({
      ...shared,
      path: '/api/articles/{id}/publish',
      summary: 'Show the current version of a story to readers, or update the one they have',
      request: { params },
      responses: { 200: { description: 'Done', content: { 'application/json': { schema: publishAnswer } } } },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { kind, path } = await publishStory(ctx, { articleId: id, actor: ctx.actorOf(c) });
      return c.json({ status: kind, url: ctx.readerUrl + encodeURI(path) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      ...shared,
      path: '/api/articles/{id}/unpublish',
      summary: 'Take a story back from readers; it can be published again',
      request: { params },
      responses: taken,
    }),
    async (c) => {
      await unpublishStory(ctx, { articleId: c.req.valid('param').id, actor: ctx.actorOf(c) });
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      ...shared,
      path: '/api/articles/{id}/retract',
      summary: 'Take a story back for good, with a reason that its 410 page gives',
      request: {
        params,
        body: { required: true, content: { 'application/json': { schema: retractRequest } } },
      },
      responses: taken,
    }),
    async (c) => {
      const { reason } = c.req.valid('json');
      await retractStory(ctx, { articleId: c.req.valid('param').id, actor: ctx.actorOf(c), reason });
      return c.body(null, 204);
    },
  );
  return routes;
}
