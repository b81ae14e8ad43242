import type { OpenAPIHono } from '@hono/zod-openapi';
import { type RouteRule, ruleOf } from '../../src/accounts/guard.ts';

export interface NewsroomRoute {
  readonly method: string;
  /** As Hono has it: `/api/articles/:id`. */
  readonly path: string;
  /** Null where no guard stands before it. */
  readonly rule: RouteRule | null;
}

/** Every route that an app answers, read from the app itself. */
export function routesOf(app: OpenAPIHono): NewsroomRoute[] {
  const routes = new Map<string, NewsroomRoute>();
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL') continue; // what stands around routes, such as headers
    const known = routes.get(`${method} ${path}`);
    routes.set(`${method} ${path}`, { method, path, rule: known?.rule ?? ruleOf(handler) });
  }
  return [...routes.values()];
}

/** A path with its parameters filled in: those given, and 1 for others. */
export function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:([A-Za-z]+)(?:\{[^}]*\})?/g, (_, name: string) => params[name] ?? '1');
}
