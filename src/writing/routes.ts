import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Guard } from '../accounts/guard.ts';
import { InvalidInput } from '../domain/errors.ts';
import { type LifecycleState, transitions } from '../domain/lifecycle.ts';
import { renderHtml } from '../domain/render-html.ts';
import { renderText } from '../domain/render-text.ts';
import { apiRoutes } from '../platform/http/api.ts';
import type { Db } from '../store/db.ts';
import { story, storyPage } from './contract.ts';
import { listStories, readStory, readStoryItem, type StoryCursor } from './queries.ts';

export interface WritingRoutesContext {
  readonly db: Db;
  readonly guard: Guard;
}

const pageSize = 50;
const security = [{ key: [] }];

/** The newsroom's stories, to read. */
export function writingRoutes(ctx: WritingRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/articles',
      summary: 'Stories, the newest change first',
      security,
      middleware: ctx.guard.allow('story.read'),
      request: {
        query: z.object({
          lifecycle: z.enum(Object.keys(transitions) as [LifecycleState]).optional(),
          after: z.string().optional().openapi({ description: '`next` of the page before' }),
        }),
      },
      responses: { 200: { description: 'A page', content: { 'application/json': { schema: storyPage } } } },
    }),
    async (c) => {
      const { lifecycle, after } = c.req.valid('query');
      const filter = { lifecycle, after: after === undefined ? undefined : parseCursor(after) };
      const rows = await listStories(ctx.db, filter, pageSize);
      const last = rows.length === pageSize ? rows.at(-1) : undefined;
      const stories = rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
      return c.json({ stories, next: last ? `${last.updatedAt.toISOString()}_${last.id}` : null }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/articles/{id}',
      summary: 'One story with its document, HTML and text',
      security,
      middleware: ctx.guard.allow('story.read', (c) => readStoryItem(ctx.db, c.req.param('id') ?? '')),
      request: { params: z.object({ id: z.string() }) },
      responses: { 200: { description: 'The story', content: { 'application/json': { schema: story } } } },
    }),
    async (c) => {
      const found = await readStory(ctx.db, c.req.valid('param').id);
      return c.json(
        story.parse({
          ...found,
          updatedAt: found.updatedAt.toISOString(),
          html: renderHtml(found.document).body,
          text: renderText(found.document),
        }),
        200,
      );
    },
  );
  return routes;
}

function parseCursor(text: string): StoryCursor {
  const [time = '', id] = text.split('_');
  const updatedAt = new Date(time);
  if (!id || Number.isNaN(updatedAt.getTime())) {
    throw new InvalidInput('"after" is not the "next" of a page of this list.');
  }
  return { updatedAt, id };
}
