import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { MastheadError, TooMany } from '../../domain/errors.ts';
import { causeOf, type Refusal, type RefusalCause, type ToldRefusal } from '../../domain/refusals/refusal.ts';
import { requests } from '../../domain/refusals/requests.ts';
import type { Log } from '../log.ts';
import { tellRefusal } from './told-refusal.ts';

/** RFC 9457; `code` and `params` say for every language what the title says in English. */
export interface Problem extends RefusalCause {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** The title and all that there is more to say, in English. */
  readonly detail?: string;
  /** Seconds after which it may be asked again. */
  readonly retryAfter?: number;
  /** Present where there is more to say. */
  readonly errors?: readonly FieldProblem[];
}

interface FieldProblem extends ToldRefusal {
  readonly field: string;
}

/** A refusal as problem details. */
export function problemFor(kind: string, status: number, refusal: Refusal): Problem {
  return { type: `urn:masthead:${kind}`, title: refusal.sentence, status, ...causeOf(refusal) };
}

/** Any error as problem details: what whoever asked may know; the log gets the rest. */
export function problemOf(error: unknown, log: Log): Problem {
  if (error instanceof MastheadError) {
    if (error.detail) log.info({ code: error.kind, detail: error.detail }, error.message);
    return presentProblem(error);
  }
  if (error instanceof HTTPException) {
    const problem = problemFor('http', error.status, requests.request_not_taken());
    return { ...problem, title: error.message || problem.title };
  }
  log.error({ err: error }, 'a request failed');
  return problemFor('failed', 500, requests.failed());
}

/** An error of ours as problem details. */
export function presentProblem(error: MastheadError): Problem {
  const errors = error.errors.map((each) => ({ field: each.field, ...tellRefusal(each) }));
  return {
    ...problemFor(error.kind, error.status, error.refusal),
    ...(error instanceof TooMany && { retryAfter: error.seconds }),
    ...(errors.length > 0 && { detail: error.message, errors }),
  };
}

/** Answers with problem details. */
export function answerProblem(c: Context, problem: Problem): Response {
  return c.body(JSON.stringify(problem), problem.status as 500, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(problem.retryAfter !== undefined && { 'retry-after': String(problem.retryAfter) }),
  });
}
