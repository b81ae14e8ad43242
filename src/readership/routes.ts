import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Guard } from '../accounts/guard.ts';
import { apiRoutes } from '../platform/http/api.ts';
import { editionReadership, readEditions, readershipQuery, storyReadership } from './contract.ts';
import { listReadEditions, type ReadContext, readEdition, readStory } from './read-readership.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
});

/** What the newsroom may know of how it is read. */
export function readershipRoutes(ctx: ReadContext & { readonly guard: Guard }): OpenAPIHono {
  const routes = apiRoutes();
  const common = {
    method: 'get' as const,
    security: [{ key: [] }],
    middleware: ctx.guard.allow('statistics.read'),
  };
  routes.openapi(
    createRoute({
      ...common,
      path: '/api/statistics',
      summary: 'Editions and their views of thirty days',
      responses: json(readEditions, 'In their order'),
    }),
    async (c) => c.json(await listReadEditions(ctx), 200),
  );
  routes.openapi(
    createRoute({
      ...common,
      path: '/api/statistics/editions/{edition}',
      summary: 'How an edition is read: views, readers, referrers, stories',
      request: { params: z.object({ edition: z.string().max(35) }), query: readershipQuery },
      responses: json(editionReadership, 'Views over time'),
    }),
    async (c) => c.json(await readEdition(ctx, c.req.valid('param').edition, c.req.valid('query').span), 200),
  );
  routes.openapi(
    createRoute({
      ...common,
      path: '/api/statistics/stories/{id}',
      summary: 'How a story is read: views, readers, referrers',
      request: { params: z.object({ id: z.string().max(40) }), query: readershipQuery },
      responses: json(storyReadership, 'Views over time'),
    }),
    async (c) => c.json(await readStory(ctx, c.req.valid('param').id, c.req.valid('query').span), 200),
  );
  return routes;
}
