import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Guard } from '../../accounts/guard.ts';
import { stories } from '../../domain/refusals/stories.ts';
import { type FieldName, fieldActions, fieldNames } from '../../domain/story-fields.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import { tellRefusal } from '../../platform/http/told-refusal.ts';
import type { Db } from '../../store/db.ts';
import { readStoryItem } from '../queries.ts';
import { changeField, type FieldOutcome } from './change-field.ts';
import {
  changedField,
  type FieldConflict,
  fieldChange,
  fieldConflict,
  fieldsAnswer,
  fieldValues,
  knownNames,
  storyChoices,
} from './contract.ts';
import { findNames, readFields, readStoryChoices } from './read-fields.ts';

export interface FieldRoutesContext {
  readonly db: Db;
  readonly guard: Guard;
  /** Origin of the reader site. */
  readonly readerUrl: string;
}

const params = z.object({ id: z.string() });
const security = [{ key: [] }];
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });

/** The fields of a story besides its words, each changed by itself. */
export function fieldRoutes(ctx: FieldRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  addReading(routes, ctx);
  for (const field of fieldNames) addChange(routes, ctx, field);
  return routes;
}

function addReading(routes: OpenAPIHono, { db, guard, readerUrl }: FieldRoutesContext): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/articles/{id}/fields',
      summary: 'The fields of a story besides its words',
      security,
      middleware: guard.allow('story.read', (c) => readStoryItem(db, c.req.param('id') ?? '')),
      request: { params },
      responses: { 200: { description: 'As they are now', ...json(fieldsAnswer) } },
    }),
    async (c) => c.json(await readFields(db, c.req.valid('param').id, readerUrl), 200),
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/story-choices',
      summary: 'Editions with their sections, for a story to stand in',
      security,
      middleware: guard.allow('site.read'),
      responses: { 200: { description: 'In their order', ...json(storyChoices) } },
    }),
    async (c) => c.json(await readStoryChoices(db), 200),
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/bylines',
      summary: 'Names for a byline that have these letters in them',
      security,
      middleware: guard.allow('story.read'),
      request: { query: z.object({ edition: z.string().max(35), q: z.string().max(100).default('') }) },
      responses: { 200: { description: 'A few', ...json(knownNames) } },
    }),
    async (c) => {
      const { edition, q } = c.req.valid('query');
      return c.json(await findNames(db, { edition, query: q }), 200);
    },
  );
}

/** A route for each: its description says what the field can be, and the table who may change it. */
function addChange(routes: OpenAPIHono, { db, guard }: FieldRoutesContext, field: FieldName): void {
  const itemOf = (c: Context) => readStoryItem(db, c.req.param('id') ?? '');
  const body = fieldChange<z.ZodType>(fieldValues[field]);
  routes.openapi(
    createRoute({
      method: 'patch',
      path: `/api/articles/{id}/fields/${field}`,
      summary: `Change the field "${field}" of a story, if it is what it was`,
      security,
      middleware: guard.allow(fieldActions[field], itemOf),
      request: { params, body: { required: true, ...json(body) } },
      responses: {
        200: { description: 'What it is now', ...json(changedField) },
        409: {
          description: 'It is something else by now',
          content: { 'application/problem+json': { schema: fieldConflict } },
        },
      },
    }),
    async (c) => {
      const { before, after } = c.req.valid('json');
      const { id } = c.req.valid('param');
      // The body's schema is the field's own.
      const change = { articleId: id, field, before, after: after as never };
      const outcome = await changeField(db, guard.actorOf(c), change);
      if (outcome.kind === 'saved') return c.json({ value: outcome.value }, 200);
      return c.json(conflictOf(outcome), 409, { 'content-type': 'application/problem+json' });
    },
  );
}

function conflictOf(found: Extract<FieldOutcome, { kind: 'changed_before' }>): FieldConflict {
  const by = found.changedBy;
  const { code, params, message } = tellRefusal(
    by === null ? stories.field_changed() : stories.field_changed_by({ by }),
  );
  return {
    type: 'urn:masthead:field_changed',
    title: message,
    status: 409,
    code,
    params,
    current: found.current,
    changedBy: found.changedBy,
    changedAt: found.changedAt?.toISOString() ?? null,
  };
}
