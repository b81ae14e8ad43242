import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Guard } from '../accounts/guard.ts';
import { renderHtml } from '../domain/render-html.ts';
import { renderText } from '../domain/render-text.ts';
import { apiRoutes } from '../platform/http/api.ts';
import type { Db } from '../store/db.ts';
import { story } from './contract.ts';
import { readStory, readStoryItem } from './queries.ts';

export interface WritingRoutesContext {
  readonly db: Db;
  readonly guard: Guard;
}

const security = [{ key: [] }];

/** The newsroom's stories, to read. */
export function writingRoutes(ctx: WritingRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
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
