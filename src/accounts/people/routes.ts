import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { apiRoutes } from '../../platform/http/api.ts';
import type { Db } from '../../store/db.ts';
import type { Guard } from '../guard.ts';
import { changePerson, signOutEverywhere } from './change-person.ts';
import { people, person, personChange, personSessions } from './contract.ts';
import { listPeople, listSessions, readPerson } from './list-people.ts';

export interface PeopleRoutesContext {
  readonly db: Db;
  readonly guard: Guard;
}

const security = [{ key: [] }];
const params = z.object({ person: z.string() });
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });

/** Who works here and what they may do. */
export function peopleRoutes(ctx: PeopleRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  addReading(routes, ctx);
  addChanging(routes, ctx);
  return routes;
}

function addReading(routes: OpenAPIHono, { db, guard }: PeopleRoutesContext): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/people',
      summary: 'Who works here, by name',
      security,
      middleware: guard.allow('people.read'),
      request: {
        query: z.object({ q: z.string().trim().max(100).optional(), after: z.string().max(500).optional() }),
      },
      responses: { 200: { description: 'A page', ...json(people) } },
    }),
    async (c) => c.json(await listPeople(db, guard.actorOf(c), c.req.valid('query')), 200),
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/people/{person}/sessions',
      summary: 'Where somebody is signed in',
      security,
      middleware: guard.allow('people.manage'),
      request: { params },
      responses: { 200: { description: 'The newest first', ...json(personSessions) } },
    }),
    async (c) => c.json(await listSessions(db, c.req.valid('param').person), 200),
  );
}

function addChanging(routes: OpenAPIHono, { db, guard }: PeopleRoutesContext): void {
  routes.openapi(
    createRoute({
      method: 'patch',
      path: '/api/people/{person}',
      summary: 'Change what somebody may do, or suspend them',
      security,
      middleware: guard.allow('people.manage'),
      request: { params, body: { required: true, ...json(personChange) } },
      responses: { 200: { description: 'As they are now', ...json(person) } },
    }),
    async (c) => {
      const { person: id } = c.req.valid('param');
      await changePerson(db, guard.actorOf(c), id, c.req.valid('json'));
      return c.json(await readPerson(db, guard.actorOf(c), id), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/api/people/{person}/sessions',
      summary: 'Sign somebody out everywhere',
      security,
      middleware: guard.allow('people.manage'),
      request: { params },
      responses: { 204: { description: 'They have to sign in again' } },
    }),
    async (c) => {
      await signOutEverywhere(db, guard.actorOf(c), c.req.valid('param').person);
      return c.body(null, 204);
    },
  );
}
