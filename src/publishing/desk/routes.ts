import { OpenAPIHono } from '@hono/zod-openapi';
import { decisionRoutes } from './decision-routes.ts';
import { laterRoutes } from './later-routes.ts';
import { paperRoutes } from './paper-routes.ts';
import type { DeskRoutesContext } from './route-parts.ts';
import { timeRoutes } from './time-routes.ts';

/** Everything that the desk decides; contract.ts lists it. */
export function deskRoutes(ctx: DeskRoutesContext): OpenAPIHono {
  const routes = new OpenAPIHono();
  for (const part of [decisionRoutes, timeRoutes, laterRoutes, paperRoutes]) routes.route('/', part(ctx));
  return routes;
}
