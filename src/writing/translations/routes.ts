import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Guard } from '../../accounts/guard.ts';
import { NotFound } from '../../domain/errors.ts';
import { may } from '../../domain/permissions.ts';
import { stories } from '../../domain/refusals/stories.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import type { Db } from '../../store/db.ts';
import { readStoryItem } from '../queries.ts';
import { translationRequest, translationsAnswer } from './contract.ts';
import { linkTranslation, markTranslated, unlinkTranslation } from './link-translation.ts';
import { readTranslations } from './read-translations.ts';

export interface TranslationRoutesContext {
  readonly db: Db;
  readonly guard: Guard;
}

const security = [{ key: [] }];
const path = '/api/articles/{id}/translations';
const params = z.object({ id: z.string() });
const done = { 204: { description: 'It is so' } };

/** Stories that are translations of each other. */
export function translationRoutes({ db, guard }: TranslationRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const itemOf = (c: Context) => readStoryItem(db, c.req.param('id') ?? '');
  const middleware = guard.allow('story.edit', itemOf);
  routes.openapi(
    createRoute({
      ...{ method: 'get', path, summary: 'What a story is a translation of, and its translations', security },
      middleware: guard.allow('story.read', itemOf),
      request: { params },
      responses: {
        200: {
          description: 'The original first',
          content: { 'application/json': { schema: translationsAnswer } },
        },
      },
    }),
    async (c) => {
      const answer = await readTranslations(db, c.req.valid('param').id);
      return c.json({ stories: await readable(db, guard, c, answer.stories) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      ...{ method: 'put', path, summary: 'Say what a story is a translation of', security, middleware },
      request: {
        params,
        body: { required: true, content: { 'application/json': { schema: translationRequest } } },
      },
      responses: done,
    }),
    async (c) => {
      const { originalId } = c.req.valid('json');
      const actor = guard.actorOf(c);
      // Who may not read it learns nothing of it.
      if (!may(actor, 'story.read', await readStoryItem(db, originalId))) {
        throw new NotFound(stories.story_unknown({ id: originalId }));
      }
      const { name, staffId } = actor;
      await linkTranslation(db, { articleId: c.req.valid('param').id, originalId, actor: name, staffId });
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      ...{ method: 'delete', path, summary: 'Say that a story is no translation', security, middleware },
      request: { params },
      responses: done,
    }),
    async (c) => {
      await unlinkTranslation(db, guard.actorOf(c), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      ...{ method: 'post', path: `${path}/up-to-date` as const, security, middleware },
      summary: 'Say that a translation has what its original has now',
      request: { params },
      responses: done,
    }),
    async (c) => {
      await markTranslated(db, guard.actorOf(c), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
  return routes;
}

/** Those that whoever asks may read. */
async function readable<T extends { readonly id: string }>(
  db: Db,
  guard: Guard,
  c: Context,
  stories: readonly T[],
): Promise<T[]> {
  const actor = guard.actorOf(c);
  const allowed = await Promise.all(
    stories.map(async ({ id }) => may(actor, 'story.read', await readStoryItem(db, id))),
  );
  return stories.filter((_, place) => allowed[place]);
}
