import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { MastheadError, TooMany } from '../../domain/errors.ts';
import type { Log } from '../log.ts';

/** RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Seconds after which it may be asked again. */
  readonly retryAfter?: number;
  /** Present where there is more to say. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/** Any error as problem details: what whoever asked may know; the log gets the rest. */
export function problemOf(error: unknown, log: Log): Problem {
  if (error instanceof MastheadError) {
    if (error.detail) log.info({ code: error.code, detail: error.detail }, error.message);
    const { code, message: title, status, errors } = error;
    const wait = error instanceof TooMany ? { retryAfter: error.seconds } : {};
    return { type: `urn:masthead:${code}`, title, status, ...wait, ...(errors && { errors }) };
  }
  if (error instanceof HTTPException) {
    return {
      type: 'urn:masthead:http',
      title: error.message || 'The request cannot be taken.',
      status: error.status,
    };
  }
  log.error({ err: error }, 'a request failed');
  return { type: 'urn:masthead:failed', title: 'Something went wrong here. Try again later.', status: 500 };
}

/** Answers with problem details. */
export function answerProblem(c: Context, problem: Problem): Response {
  return c.body(JSON.stringify(problem), problem.status as 500, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(problem.retryAfter !== undefined && { 'retry-after': String(problem.retryAfter) }),
  });
}
