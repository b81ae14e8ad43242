import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Guard } from '../../accounts/guard.ts';
import { NotAllowed } from '../../domain/errors.ts';
import { stories } from '../../domain/refusals/stories.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import type { Db } from '../../store/db.ts';
import { colleagues, savedViews, storyPage, storyQuery, viewToSave } from './contract.ts';
import { findStories } from './find-stories.ts';
import { deleteView, readViews, saveView } from './keep-views.ts';

const security = [{ key: [] }];
const peopleAtTheMost = 1_000;

/** The board: stories to find, who to filter by, and the views that somebody keeps. */
export function boardRoutes(ctx: { readonly db: Db; readonly guard: Guard }): OpenAPIHono {
  const routes = apiRoutes();
  const { db, guard } = ctx;
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/articles',
      summary: 'Stories you may read: filtered, searched, the newest change or the most urgent first',
      security,
      middleware: guard.allow('story.read'),
      request: { query: storyQuery },
      responses: { 200: { description: 'A page', content: { 'application/json': { schema: storyPage } } } },
    }),
    async (c) => c.json(await findStories(db, c.req.valid('query'), guard.actorOf(c)), 200),
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/board/people',
      summary: 'Who works here, by name',
      security,
      middleware: guard.allow('people.read'),
      responses: {
        200: { description: 'The staff', content: { 'application/json': { schema: colleagues } } },
      },
    }),
    async (c) => {
      const people = await db
        .selectFrom('staff')
        .select(['id', 'name'])
        .where('suspendedAt', 'is', null)
        .orderBy('name')
        .limit(peopleAtTheMost)
        .execute();
      return c.json({ people }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/board/views',
      summary: 'The views of the board that you keep',
      security,
      middleware: guard.allow('story.read'),
      responses: {
        200: { description: 'By name', content: { 'application/json': { schema: savedViews } } },
      },
    }),
    async (c) => {
      const { staffId } = guard.actorOf(c);
      return c.json({ views: staffId === null ? [] : await readViews(db, staffId) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/api/board/views',
      summary: 'Keep a view under a name; one of that name becomes this',
      security,
      middleware: guard.allow('story.read'),
      request: { body: { required: true, content: { 'application/json': { schema: viewToSave } } } },
      responses: {
        200: { description: 'All of yours', content: { 'application/json': { schema: savedViews } } },
      },
    }),
    async (c) => {
      const staffId = personOf(guard, c);
      await saveView(db, staffId, c.req.valid('json'));
      return c.json({ views: await readViews(db, staffId) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/api/board/views/{view}',
      summary: 'Keep a view no longer',
      security,
      middleware: guard.allow('story.read'),
      request: { params: z.object({ view: z.string().max(40) }) },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      await deleteView(db, personOf(guard, c), c.req.valid('param').view);
      return c.body(null, 204);
    },
  );
  return routes;
}

function personOf(guard: Guard, c: Context): string {
  const { staffId } = guard.actorOf(c);
  if (staffId === null) throw new NotAllowed(stories.views_for_people());
  return staffId;
}
