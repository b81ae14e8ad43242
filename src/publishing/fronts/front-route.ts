import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Guard } from '../../accounts/guard.ts';
import type { Action, Item } from '../../domain/permissions.ts';
import type { Db } from '../../store/db.ts';
import type { FrontPlace } from './front-page.ts';

export interface FrontRoutesContext {
  readonly db: Db;
  readonly guard: Guard;
}

/** What the routes of a front have in common: where they are, which page is meant, who may. */
export function frontRoute(guard: Guard) {
  return {
    path: '/api/fronts/{edition}' as const,
    params: z.object({ edition: z.string().max(35) }),
    query: z.object({ section: z.string().max(100).optional() }),
    secured: (action: Action) => ({
      security: [{ key: [] }],
      middleware: guard.allow(action, async (c) => itemOfPlace(placeOf(c))),
    }),
  };
}

export function json<T extends z.ZodType>(schema: T, description: string) {
  return { 200: { description, content: { 'application/json': { schema } } } };
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } };
}

export function placeOf(c: Context): FrontPlace {
  return { edition: c.req.param('edition') ?? '', section: c.req.query('section') ?? null };
}

/** The front of a section is its desk's; that of an edition is of those who have all of it. */
export function itemOfPlace(place: FrontPlace): Item {
  return { ownerIds: [], desk: place, isDraft: false };
}
