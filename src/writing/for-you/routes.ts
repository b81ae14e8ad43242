import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Guard } from '../../accounts/guard.ts';
import { NotAllowed } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';
import { stories } from '../../domain/refusals/stories.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import type { Db } from '../../store/db.ts';
import { notice, noticePage, noticeQuery, noticeSettings, readUpTo, unreadNotices } from './contract.ts';
import {
  countUnread,
  listNotices,
  openNotice,
  readNoticeMail,
  readNoticesUpTo,
  setNoticeMail,
} from './read-notices.ts';

interface ForYouContext {
  readonly db: Db;
  readonly guard: Guard;
}

const security = [{ key: [] }];
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });

/** What one is told by name: one's own alone, and only of stories that one may read. */
export function forYouRoutes(ctx: ForYouContext): OpenAPIHono {
  const routes = apiRoutes();
  addList(routes, ctx);
  addReading(routes, ctx);
  addSettings(routes, ctx);
  return routes;
}

function addList(routes: OpenAPIHono, { db, guard }: ForYouContext): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/for-you',
      summary: 'What you are told by name, the newest first',
      security,
      middleware: guard.allow('story.read'),
      request: { query: noticeQuery },
      responses: { 200: { description: 'A page', ...json(noticePage) } },
    }),
    async (c) => c.json(await listNotices(db, guard.actorOf(c), c.req.valid('query')), 200),
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/for-you/unread',
      summary: 'How much of it you have not read',
      security,
      middleware: guard.allow('story.read'),
      responses: { 200: { description: 'How much', ...json(unreadNotices) } },
    }),
    async (c) => c.json({ unread: await countUnread(db, guard.actorOf(c)) }, 200),
  );
}

function addReading(routes: OpenAPIHono, { db, guard }: ForYouContext): void {
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/api/for-you/read',
      summary: 'You have read all of it up to here',
      security,
      middleware: guard.allow('story.read'),
      request: { body: { required: true, ...json(readUpTo) } },
      responses: { 204: { description: 'Read' } },
    }),
    async (c) => {
      await readNoticesUpTo(db, personOf(guard.actorOf(c)), c.req.valid('json').upTo);
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/api/for-you/{notice}/read',
      summary: 'Open one: you have read it',
      security,
      middleware: guard.allow('story.read'),
      request: { params: z.object({ notice: z.coerce.number().int().min(1) }) },
      responses: { 200: { description: 'What it is about', ...json(notice) } },
    }),
    async (c) => c.json(await openNotice(db, personOf(guard.actorOf(c)), c.req.valid('param').notice), 200),
  );
}

function addSettings(routes: OpenAPIHono, { db, guard }: ForYouContext): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/for-you/settings',
      summary: 'Whether mail tells you what came while you were away',
      security,
      middleware: guard.allow('story.read'),
      responses: { 200: { description: 'As you chose', ...json(noticeSettings) } },
    }),
    async (c) => {
      const { staffId } = personOf(guard.actorOf(c));
      return c.json({ mail: await readNoticeMail(db, staffId) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/api/for-you/settings',
      summary: 'Choose whether mail tells you what came while you were away',
      security,
      middleware: guard.allow('story.read'),
      request: { body: { required: true, ...json(noticeSettings) } },
      responses: { 200: { description: 'As you chose', ...json(noticeSettings) } },
    }),
    async (c) => {
      const { mail } = c.req.valid('json');
      await setNoticeMail(db, personOf(guard.actorOf(c)).staffId, mail);
      return c.json({ mail }, 200);
    },
  );
}

function personOf(actor: Actor): Actor & { readonly staffId: string } {
  const { staffId } = actor;
  if (staffId === null) throw new NotAllowed(stories.notices_for_people());
  return { ...actor, staffId };
}
