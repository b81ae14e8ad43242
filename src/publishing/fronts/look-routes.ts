import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { FrontContainer } from '../../domain/front/front.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import { filledFront, fillRequest, findStoriesQuery, frontStories } from './contract.ts';
import { findFrontStories } from './find-stories.ts';
import type { FrontPlace } from './front-page.ts';
import { type FrontRoutesContext, frontRoute, json, jsonBody, placeOf } from './front-route.ts';
import { readFront } from './read-front.ts';
import { type FillParts, showFilledFront } from './show-filled.ts';

export interface LookRoutesContext extends FrontRoutesContext {
  readonly fillParts: FillParts;
  /** The page as readers would get it with these containers; null: as it arranges itself. */
  previewFront(place: FrontPlace, containers: readonly FrontContainer[] | null): Promise<Response>;
}

/** What whoever arranges a front looks at: stories to place, what fills the rest, the page itself. */
export function frontLookRoutes(ctx: LookRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const { db, guard } = ctx;
  const { path, params, query, secured } = frontRoute(guard);
  routes.openapi(
    createRoute({
      method: 'get',
      path: `${path}/stories`,
      ...secured('front.edit'),
      summary: 'Stories to place on a front, the newest first',
      request: { params, query: findStoriesQuery },
      responses: json(frontStories, 'A page'),
    }),
    async (c) => {
      const { which, after } = c.req.valid('query');
      const wanted = { ...placeOf(c), which, after: after ?? null };
      return c.json(await findFrontStories(db, wanted), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: `${path}/fill`,
      ...secured('front.edit'),
      summary: 'Which story would stand where with these containers',
      request: { params, query, body: jsonBody(fillRequest) },
      responses: json(filledFront, 'The front, filled as readers would see it now'),
    }),
    async (c) => {
      const { containers } = c.req.valid('json');
      return c.json(await showFilledFront(db, ctx.fillParts, { ...placeOf(c), containers }), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: `${path}/preview`,
      ...secured('front.edit'),
      summary: 'The page as readers would get it, to look at',
      request: { params, query: query.extend({ of: z.enum(['draft', 'live']).default('draft') }) },
      responses: { 200: { description: 'HTML', content: { 'text/html': { schema: z.string() } } } },
    }),
    async (c) => {
      const place = placeOf(c);
      const front = await readFront(db, place);
      return ctx.previewFront(place, c.req.valid('query').of === 'live' ? front.live : front.draft);
    },
  );
  return routes;
}
