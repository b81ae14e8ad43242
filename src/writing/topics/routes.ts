import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Guard } from '../../accounts/guard.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import type { Db } from '../../store/db.ts';
import { topicChoices } from './contract.ts';
import { findTopics } from './find-topics.ts';

/** Topics to choose from. */
export function topicRoutes(ctx: { readonly db: Db; readonly guard: Guard }): OpenAPIHono {
  const routes = apiRoutes();
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/topics',
      summary:
        "Topics whose words begin like these: the edition's own, then IPTC Media Topics in its language",
      security: [{ key: [] }],
      middleware: ctx.guard.allow('story.read'),
      request: {
        query: z.object({ edition: z.string().max(35), q: z.string().max(200).default('') }),
      },
      responses: {
        200: { description: 'At most 20', content: { 'application/json': { schema: topicChoices } } },
      },
    }),
    async (c) => {
      const { edition, q } = c.req.valid('query');
      return c.json({ topics: await findTopics(ctx.db, { edition, query: q }) }, 200);
    },
  );
  return routes;
}
