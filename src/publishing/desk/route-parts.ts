import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Guard } from '../../accounts/guard.ts';
import type { Action, Item } from '../../domain/permissions.ts';
import type { PublishingContext } from '../publish-story.ts';

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
