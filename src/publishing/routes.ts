import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Guard } from '../accounts/guard.ts';
import type { Action, Item } from '../domain/permissions.ts';
import { apiRoutes } from '../platform/http/api.ts';
import { publishAnswer, publishRequest, retractRequest, unpublishRequest } from './contract.ts';
import { type PublishingContext, publishStory } from './publish-story.ts';
import { retractStory, unpublishStory } from './withdraw-story.ts';

export interface PublishingRoutesContext extends PublishingContext {
  /** Origin of the reader site. */
  readonly readerUrl: string;
  readonly guard: Guard;
  /** A story as permissions see it. @throws NotFound */
  storyItem(articleId: string): Promise<Item>;
}

/** Publish, update, unpublish, retract. */
export function publishingRoutes(ctx: PublishingRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const itemOf = (c: Context) => ctx.storyItem(c.req.param('id') ?? '');
  const posted = (action: Action) => ({
    method: 'post' as const,
    security: [{ key: [] }],
    middleware: ctx.guard.allow(action, itemOf),
  });
  const params = z.object({ id: z.string() });
  const taken = { 204: { description: 'Readers no longer have it.' } };
  routes.openapi(
    createRoute({
      ...posted('story.publish'),
      path: '/api/articles/{id}/publish',
      summary: 'Show the current version of a story to readers, or update the one they have',
      request: { params, body: { content: { 'application/json': { schema: publishRequest } } } },
      responses: { 200: { description: 'Done', content: { 'application/json': { schema: publishAnswer } } } },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { note, minorKind } = c.req.valid('json');
      const { name, staffId } = ctx.guard.actorOf(c);
      const request = { articleId: id, actor: name, staffId, note: note || undefined, minorKind };
      const { kind, path } = await publishStory(ctx, request);
      return c.json({ status: kind, url: ctx.readerUrl + encodeURI(path) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      ...posted('story.unpublish'),
      path: '/api/articles/{id}/unpublish',
      summary: 'Take a story back from readers; it can be published again',
      request: { params, body: { content: { 'application/json': { schema: unpublishRequest } } } },
      responses: taken,
    }),
    async (c) => {
      const { reason = '' } = c.req.valid('json');
      const { name: actor, staffId } = ctx.guard.actorOf(c);
      await unpublishStory(ctx, { articleId: c.req.valid('param').id, actor, staffId, reason });
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      ...posted('story.retract'),
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
      const { name: actor, staffId } = ctx.guard.actorOf(c);
      await retractStory(ctx, { articleId: c.req.valid('param').id, actor, staffId, reason });
      return c.body(null, 204);
    },
  );
  return routes;
}
