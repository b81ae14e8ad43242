import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Guard } from '../../accounts/guard.ts';
import type { Action, Actor, Item } from '../../domain/permissions.ts';
import type { PublishingContext } from '../publish-story.ts';
import { because } from './contract.ts';

export interface DeskRoutesContext extends PublishingContext {
  readonly guard: Guard;
  /** Origins without a slash at the end. */
  readonly readerUrl: string;
  readonly newsroomUrl: string;
  /** A story as permissions see it. @throws NotFound */
  storyItem(articleId: string): Promise<Item>;
}

/** What every route about a story has: where it is, and who may pass, to this very story. */
export function storyRoute<const Path extends string>(
  ctx: DeskRoutesContext,
  action: Action,
  path: Path,
  summary: string,
) {
  return {
    path: `/api/articles/{id}${path}` as const,
    summary,
    security: [{ key: [] }],
    middleware: ctx.guard.allow(action, (c) => ctx.storyItem(articleOf(c))),
  };
}

interface Decision {
  readonly method: 'post' | 'put';
  readonly action: Action;
  readonly path: string;
  readonly summary: string;
  /** What holds then. */
  readonly done: string;
  decide(actor: Actor, decided: { readonly articleId: string; readonly reason: string }): Promise<void>;
}

/** A decision about a story that is told with its reason, and answered with nothing. */
export function addDecision(routes: OpenAPIHono, ctx: DeskRoutesContext, decision: Decision): void {
  const { method, action, path, summary, done, decide } = decision;
  routes.openapi(
    createRoute({
      method,
      ...storyRoute(ctx, action, path, summary),
      request: { params: z.object({ id: z.string() }), body: jsonBody(because) },
      responses: emptyAnswer(done),
    }),
    async (c) => {
      const { reason } = c.req.valid('json');
      await decide(ctx.guard.actorOf(c), { articleId: articleOf(c), reason });
      return c.body(null, 204);
    },
  );
}

/** The same for a route about the whole paper. */
export function paperRoute<const Path extends string>(
  ctx: DeskRoutesContext,
  action: Action,
  path: Path,
  summary: string,
) {
  return { path, summary, security: [{ key: [] }], middleware: ctx.guard.allow(action) };
}

export function articleOf(c: Context): string {
  return c.req.param('id') ?? '';
}

export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } };
}

export function jsonAnswer<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { 200: { description, content: { 'application/json': { schema } } } };
}

export function emptyAnswer(description: string) {
  return { 204: { description } };
}

/** Where readers find a story. */
export function readerAddress({ readerUrl }: DeskRoutesContext, path: string): string {
  return readerUrl + encodeURI(path);
}
