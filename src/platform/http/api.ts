import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { answerProblem, presentProblem } from './problem.ts';
import { unfitRequest } from './refuse-values.ts';

/** Routes of the HTTP API: what does not fit their description is answered with problem details, field by field. */
export function apiRoutes(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      return answerProblem(c, presentProblem(unfitRequest(result.error)));
    },
  });
}

/** Many programs say that JSON comes and send nothing: where a body may be left out, that is leaving it out. */
export const takeNoBodyForNone: MiddlewareHandler = (c, next) => {
  if (hasNoBody(c.req.raw)) c.req.raw.headers.delete('content-type');
  return next();
};

/** What is answered is for whoever asked alone (ASVS 14.3.2); an answer that says more of itself keeps it. */
export const keepNoAnswer: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
};

function hasNoBody({ headers, body }: Request): boolean {
  const length = headers.get('content-length');
  return length === '0' || (length === null && !headers.has('transfer-encoding') && body === null);
}
