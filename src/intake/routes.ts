import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Guard } from '../accounts/guard.ts';
import { type Item, may } from '../domain/permissions.ts';
import { apiRoutes } from '../platform/http/api.ts';
import { limitBody } from '../platform/http/limit-body.ts';
import { storyText, takenStory } from './contract.ts';
import { type IntakeContext, importStory } from './import-story.ts';
import { readText } from './read-text.ts';

export interface IntakeRoutesContext extends IntakeContext {
  readonly guard: Guard;
  /** A story as permissions see it. @throws NotFound */
  storyItem(articleId: string): Promise<Item>;
}

const maxBytes = 24 * 1024 * 1024;

/** Stories from programs: drafts, which `POST /api/articles/{id}/publish` shows to readers. */
export function intakeRoutes(ctx: IntakeRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/api/articles',
      summary: 'Take a story in as a draft, from text, Markdown or HTML',
      security: [{ key: [] }],
      middleware: [ctx.guard.allow('story.create'), limitBody(maxBytes)] as const,
      request: { body: { required: true, content: { 'application/json': { schema: storyText } } } },
      responses: { 200: { description: 'Taken', content: { 'application/json': { schema: takenStory } } } },
    }),
    async (c) => {
      const { source_id: sourceId, format, text, ...options } = c.req.valid('json');
      const draft = await readText(format, text, 'en');
      const actor = ctx.guard.actorOf(c);
      const item = await importStory(ctx, sourceId, draft, {
        ...options,
        publish: false,
        actor: actor.name,
        staffId: actor.staffId,
        mayBeginStrands: may(actor, 'strand.edit'),
        mayReplace: async (articleId) => may(actor, 'story.edit', await ctx.storyItem(articleId)),
      });
      return c.json(takenStory.parse(item), 200);
    },
  );
  return routes;
}
