import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { Conflict } from '../../domain/errors.ts';
import { may } from '../../domain/permissions.ts';
import { fronts } from '../../domain/refusals/fronts.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import { frontAnswer, frontList, launchAnswer, savedFront, saveFrontRequest } from './contract.ts';
import { type FrontRoutesContext, frontRoute, itemOfPlace, json, jsonBody, placeOf } from './front-route.ts';
import { giveFrontBack, launchFront, undoLaunch } from './launch-front.ts';
import { listFronts } from './list-fronts.ts';
import { readFront } from './read-front.ts';
import { saveFront } from './save-front.ts';

/** Fronts: listed, read and arranged as a draft, launched, taken back. */
export function frontRoutes(ctx: FrontRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const { db, guard } = ctx;
  const { path, params, query, secured } = frontRoute(guard);
  const body = jsonBody;
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/fronts',
      security: [{ key: [] }],
      middleware: guard.allow('front.edit'),
      summary: 'The pages one may arrange, and how they stand',
      responses: json(frontList, 'Editions, each with its sections'),
    }),
    async (c) => {
      const actor = guard.actorOf(c);
      const fronts = (await listFronts(db)).filter(({ edition, section }) =>
        may(actor, 'front.edit', itemOfPlace({ edition, section: section?.slug ?? null })),
      );
      return c.json({ fronts }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path,
      ...secured('front.edit'),
      summary: 'The front of an edition or a section: draft, live, launches',
      request: { params, query },
      responses: json(frontAnswer, 'The front'),
    }),
    async (c) => c.json(await readFront(db, placeOf(c)), 200),
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path,
      ...secured('front.edit'),
      summary: 'Keep the draft of a front; readers do not see it',
      request: { params, query, body: body(saveFrontRequest) },
      responses: json(savedFront, 'Kept'),
    }),
    async (c) => {
      const outcome = await saveFront(db, {
        ...placeOf(c),
        ...c.req.valid('json'),
        by: guard.actorOf(c),
      });
      if (outcome.kind === 'stale') {
        throw new Conflict(fronts.front_changed());
      }
      return c.json({ version: outcome.version }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: `${path}/launch`,
      ...secured('front.launch'),
      summary: 'Give readers the draft of a front',
      request: { params, query, body: body(z.object({ version: z.int() })) },
      responses: json(launchAnswer, 'Readers have it'),
    }),
    async (c) => {
      const by = guard.actorOf(c);
      const { launch, leftOut } = await launchFront(db, { ...placeOf(c), ...c.req.valid('json'), by });
      return c.json({ launch, leftOut: [...leftOut] }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: `${path}/give-back`,
      ...secured('front.launch'),
      summary: 'Let the page arrange itself again; the draft stays',
      request: { params, query },
      responses: json(launchAnswer, 'Readers have the newest stories'),
    }),
    async (c) => {
      const { launch } = await giveFrontBack(db, { ...placeOf(c), by: guard.actorOf(c) });
      return c.json({ launch, leftOut: [] }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: `${path}/undo`,
      ...secured('front.launch'),
      summary: 'Take the newest launch back',
      request: { params, query, body: body(z.object({ launch: z.int() })) },
      responses: json(launchAnswer, 'Readers have what they had before'),
    }),
    async (c) => {
      const by = guard.actorOf(c);
      const { launch } = await undoLaunch(db, { ...placeOf(c), ...c.req.valid('json'), by });
      return c.json({ launch, leftOut: [] }, 200);
    },
  );
  return routes;
}
