import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { apiRoutes } from '../../platform/http/api.ts';
import { frontVisitors } from './contract.ts';
import { noteFrontVisit } from './front-presence.ts';
import { type FrontRoutesContext, frontRoute, json, placeOf } from './front-route.ts';

/** Who arranges a front now. */
export function frontPresenceRoute(ctx: FrontRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const { db, guard } = ctx;
  const { path, params, query, secured } = frontRoute(guard);
  routes.openapi(
    createRoute({
      method: 'put',
      path: `${path}/here`,
      ...secured('front.edit'),
      summary: 'Say that you arrange a front now, and hear who else does',
      request: { params, query },
      responses: json(frontVisitors, 'The names of the others'),
    }),
    async (c) => {
      const { staffId, name } = guard.actorOf(c);
      // A key is no person who sits there.
      const others = staffId === null ? [] : await noteFrontVisit(db, placeOf(c), { staffId, name });
      return c.json({ others }, 200);
    },
  );
  return routes;
}
