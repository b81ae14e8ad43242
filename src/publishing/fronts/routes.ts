import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Guard } from '../../accounts/guard.ts';
import { Conflict } from '../../domain/errors.ts';
import type { Action, Item } from '../../domain/permissions.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import type { Db } from '../../store/db.ts';
import { frontAnswer, launchAnswer, savedFront, saveFrontRequest } from './contract.ts';
import type { FrontPlace } from './front-page.ts';
import { launchFront, undoLaunch } from './launch-front.ts';
import { readFront } from './read-front.ts';
import { saveFront } from './save-front.ts';

/** Fronts: read and arranged as a draft, launched, taken back. */
export function frontRoutes(ctx: { readonly db: Db; readonly guard: Guard }): OpenAPIHono {
  const routes = apiRoutes();
  const { db, guard } = ctx;
  const path = '/api/fronts/{edition}';
  const params = z.object({ edition: z.string().max(35) });
  const query = z.object({ section: z.string().max(100).optional() });
  const secured = (action: Action) => ({ security: [{ key: [] }], middleware: guard.allow(action, itemOf) });
  const json = <T extends z.ZodType>(schema: T, description: string) => ({
    200: { description, content: { 'application/json': { schema } } },
  });
  const body = <T extends z.ZodType>(schema: T) => ({
    required: true,
    content: { 'application/json': { schema } },
  });
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
        actor: guard.actorOf(c).name,
      });
      if (outcome.kind === 'stale') {
        throw new Conflict('Somebody changed this front meanwhile. Load it again, then repeat your change.');
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
      const actor = guard.actorOf(c).name;
      const { launch, leftOut } = await launchFront(db, { ...placeOf(c), ...c.req.valid('json'), actor });
      return c.json({ launch, leftOut: [...leftOut] }, 200);
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
      const actor = guard.actorOf(c).name;
      const { launch } = await undoLaunch(db, { ...placeOf(c), ...c.req.valid('json'), actor });
      return c.json({ launch, leftOut: [] }, 200);
    },
  );
  return routes;
}

function placeOf(c: Context): FrontPlace {
  return { edition: c.req.param('edition') ?? '', section: c.req.query('section') ?? null };
}

/** The front of a section is its desk's; that of an edition is of those who have all of it. */
async function itemOf(c: Context): Promise<Item> {
  return { ownerIds: [], desk: placeOf(c), isDraft: false };
}
