import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Guard } from '../../accounts/guard.ts';
import { type Actor, type Item, may } from '../../domain/permissions.ts';
import { media } from '../../domain/refusals/media.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import { mediaWarnings, replaceAnswer, replaceRequest } from '../contract.ts';
import { readAssetItem } from '../queries.ts';
import { type ReplaceContext, replaceInStories } from './replace-in-stories.ts';
import { tellReplaced } from './tell-replaced.ts';
import { listWarnings, noteWarningSeen } from './watch-rights.ts';

export interface RightsRoutesContext extends ReplaceContext {
  readonly guard: Guard;
  /** A story as permissions see it. @throws NotFound */
  storyItem(articleId: string): Promise<Item>;
}

/** What is done about rights that run out. */
export function rightsRoutes(ctx: RightsRoutesContext): OpenAPIHono {
  const { db, guard } = ctx;
  const routes = apiRoutes();
  const security = [{ key: [] }];
  const whyNotTo = (actor: Actor) => async (articleId: string) =>
    may(actor, 'story.publish', await ctx.storyItem(articleId)) ? null : media.media_story_not_publishable();
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/api/media/{id}/replace',
      summary:
        'Put another picture, or none, in its place in every live story that you may publish, and on pages if you may edit the site',
      security,
      middleware: guard.allow('media.rights', (c) => readAssetItem(db, c.req.param('id') ?? '')),
      request: {
        params: z.object({ id: z.string() }),
        body: { required: true, content: { 'application/json': { schema: replaceRequest } } },
      },
      responses: {
        200: { description: 'Story by story', content: { 'application/json': { schema: replaceAnswer } } },
      },
    }),
    async (c) => {
      const { id: assetId } = c.req.valid('param');
      const actor = guard.actorOf(c);
      const { name, staffId } = actor;
      const asked = {
        ...{ assetId, ...c.req.valid('json'), actor: name, staffId, whyNot: whyNotTo(actor) },
        alsoOnPages: may(actor, 'site.edit'),
      };
      return c.json({ stories: tellReplaced(await replaceInStories(ctx, asked)) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/media-warnings',
      summary: 'Rights that run out or have run out, unseen, the newest first',
      ...{ security, middleware: guard.allow('media.read') },
      responses: {
        200: { description: 'At most 50', content: { 'application/json': { schema: mediaWarnings } } },
      },
    }),
    async (c) => c.json({ warnings: await listWarnings(db) }, 200),
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/api/media-warnings/{id}/seen',
      summary: 'Somebody has seen to it',
      ...{ security, middleware: guard.allow('media.rights') },
      request: { params: z.object({ id: z.coerce.number().int().min(1) }) },
      responses: { 204: { description: 'Nobody is told of it again' } },
    }),
    async (c) => {
      await noteWarningSeen(db, c.req.valid('param').id, guard.actorOf(c));
      return c.body(null, 204);
    },
  );
  return routes;
}
