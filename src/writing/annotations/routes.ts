import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Guard } from '../../accounts/guard.ts';
import type { Action } from '../../domain/permissions.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import type { Db } from '../../store/db.ts';
import { readStoryItem } from '../queries.ts';
import { addAnnotation } from './add-annotation.ts';
import {
  acceptance,
  annotations,
  made,
  mentionable,
  newAnnotation,
  newReply,
  rejection,
} from './contract.ts';
import { acceptSuggestion, rejectSuggestion, reopenAnnotation, resolveNote } from './decide-annotation.ts';
import { readAnnotations } from './read-annotations.ts';
import { readMentionable, replyTo } from './reply.ts';

export interface AnnotationRoutesContext {
  readonly db: Db;
  readonly guard: Guard;
}

const params = z.object({ id: z.string() });
const whichParams = z.object({ id: z.string(), annotation: z.string() });
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });
const done = { 204: { description: 'Done' } };

/** Notes and suggestions on passages of a story. */
export function annotationRoutes(ctx: AnnotationRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  addReading(routes, ctx);
  addTalk(routes, ctx);
  addDecisions(routes, ctx);
  return routes;
}

function allowOn({ db, guard }: AnnotationRoutesContext, action: Action) {
  const itemOf = (c: Context) => readStoryItem(db, c.req.param('id') ?? '');
  return { security: [{ key: [] }], middleware: guard.allow(action, itemOf) };
}

function addReading(routes: OpenAPIHono, ctx: AnnotationRoutesContext): void {
  const { db } = ctx;
  routes.openapi(
    createRoute({
      ...allowOn(ctx, 'story.read'),
      method: 'get',
      path: '/api/articles/{id}/annotations',
      summary: 'Notes and suggestions, and where their passages are in a version of the story',
      request: { params, query: z.object({ version: z.coerce.number().int().min(0).optional() }) },
      responses: { 200: { description: 'All of them, the oldest first', ...json(annotations) } },
    }),
    async (c) =>
      c.json(await readAnnotations(db, c.req.valid('param').id, c.req.valid('query').version), 200),
  );
  routes.openapi(
    createRoute({
      ...allowOn(ctx, 'story.annotate'),
      method: 'get',
      path: '/api/articles/{id}/mentionable',
      summary: 'Who can be named with @',
      request: { params },
      responses: { 200: { description: 'By name', ...json(mentionable) } },
    }),
    async (c) => c.json(await readMentionable(db), 200),
  );
}

function addTalk(routes: OpenAPIHono, ctx: AnnotationRoutesContext): void {
  const { db, guard } = ctx;
  const annotate = allowOn(ctx, 'story.annotate');
  routes.openapi(
    createRoute({
      ...annotate,
      method: 'post',
      path: '/api/articles/{id}/annotations',
      summary: 'Put a note or a suggestion on a passage',
      request: { params, body: { required: true, ...json(newAnnotation) } },
      responses: { 201: { description: 'Its id', ...json(made) } },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return c.json({ id: await addAnnotation(db, guard.actorOf(c), id, c.req.valid('json')) }, 201);
    },
  );
  routes.openapi(
    createRoute({
      ...annotate,
      method: 'post',
      path: '/api/articles/{id}/annotations/{annotation}/replies',
      summary: 'Say something to it',
      request: { params: whichParams, body: { required: true, ...json(newReply) } },
      responses: done,
    }),
    async (c) => {
      await replyTo(db, guard.actorOf(c), { ...which(c.req.valid('param')), ...c.req.valid('json') });
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      ...annotate,
      method: 'post',
      path: '/api/articles/{id}/annotations/{annotation}/resolve',
      summary: 'Close a note',
      request: { params: whichParams },
      responses: done,
    }),
    async (c) => {
      await resolveNote(db, guard.actorOf(c), which(c.req.valid('param')));
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      ...annotate,
      method: 'post',
      path: '/api/articles/{id}/annotations/{annotation}/reopen',
      summary: 'Open a note, or a suggestion that was turned down, again',
      request: { params: whichParams },
      responses: done,
    }),
    async (c) => {
      const reopened = which(c.req.valid('param'));
      const item = await readStoryItem(db, reopened.articleId);
      await reopenAnnotation(db, guard.actorOf(c), { ...reopened, item });
      return c.body(null, 204);
    },
  );
}

function addDecisions(routes: OpenAPIHono, ctx: AnnotationRoutesContext): void {
  const { db, guard } = ctx;
  routes.openapi(
    createRoute({
      ...allowOn(ctx, 'story.edit'),
      method: 'post',
      path: '/api/articles/{id}/annotations/{annotation}/accept',
      summary: 'Put a suggestion into the story',
      request: { params: whichParams, body: { required: true, ...json(acceptance) } },
      responses: done,
    }),
    async (c) => {
      await acceptSuggestion(db, guard.actorOf(c), {
        ...which(c.req.valid('param')),
        ...c.req.valid('json'),
      });
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      ...allowOn(ctx, 'story.annotate'),
      method: 'post',
      path: '/api/articles/{id}/annotations/{annotation}/reject',
      summary: 'Turn a suggestion down with a reason, or take your own back',
      request: { params: whichParams, body: { required: true, ...json(rejection) } },
      responses: done,
    }),
    async (c) => {
      const { id, annotation } = c.req.valid('param');
      const item = await readStoryItem(db, id);
      const { reason } = c.req.valid('json');
      const rejected = { articleId: id, annotationId: annotation, reason, item };
      await rejectSuggestion(db, guard.actorOf(c), rejected);
      return c.body(null, 204);
    },
  );
}

function which({ id, annotation }: z.infer<typeof whichParams>) {
  return { articleId: id, annotationId: annotation };
}
