import type { Context, MiddlewareHandler } from 'hono';
import { NotAllowed } from '../domain/errors.ts';
import { type Action, type Actor, type Item, may } from '../domain/permissions.ts';
import { requests } from '../domain/refusals/requests.ts';
import { answerProblem, problemFor } from '../platform/http/problem.ts';
import type { AccountsContext } from './create-key.ts';
import { refuseForeignRequest } from './foreign-request.ts';
import { actionsOfScopes } from './scopes.ts';
import { findSession, sessionTokenOf } from './sessions.ts';
import { verifyKey } from './verify-key.ts';

export interface GuardContext extends AccountsContext {
  /** Origin of the newsroom. */
  readonly newsroomUrl: string;
}

/** What stands before every route of the newsroom. */
export interface Guard {
  /**
   * Lets a request pass whose sender may do this: 401 for nobody, 403 for somebody who may not. With `itemOf`,
   * to the item that the request names; its NotFound is answered as such. The action may hang on the address.
   */
  allow(action: Action | ActionOf, itemOf?: (c: Context) => Promise<Item>): MiddlewareHandler;
  /** Who asked; only after `allow` let the request pass. */
  actorOf(c: Context): Actor;
  /** Who asks in these headers, or null. For what is no route: a WebSocket's upgrade. */
  identify(headers: Headers, method: string): Promise<Actor | null>;
}

/** Which action a request is, told from its address. */
export type ActionOf = (c: Context) => Action;

/** What a route asks of who comes. */
export interface RouteRule {
  readonly action: Action | ActionOf;
  /** Whether it asks about one item. */
  readonly hasItem: boolean;
}

const rules = new WeakMap<object, RouteRule>();

/**
 * What a handler made by `allow` asks: so a test can hold every route there is to the table.
 * @internal for its test
 */
export function ruleOf(handler: object): RouteRule | null {
  return rules.get(handler) ?? null;
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Who asked; set by the guard alone. */
    actor?: Actor;
  }
}

/** People by their session's cookie, programs by their key. */
export function createGuard(ctx: GuardContext): Guard {
  const identify = async (headers: Headers, method: string): Promise<Actor | null> => {
    const [, key] = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
    if (key) return keyActor(ctx, key);
    const token = sessionTokenOf(headers.get('cookie'), ctx.newsroomUrl);
    if (token === null) return null;
    refuseForeignRequest(ctx.newsroomUrl, headers, method);
    return findSession(ctx, token);
  };
  const actorOf = (c: Context): Actor => {
    const actor = c.get('actor');
    if (!actor) throw new Error('a route asked who is there without a guard before it');
    return actor;
  };
  return {
    identify,
    actorOf,
    allow: (action, itemOf) => {
      const handler: MiddlewareHandler = async (c, next) => {
        const actor = await identify(c.req.raw.headers, c.req.method);
        if (!actor) return unknownSender(c);
        c.set('actor', actor);
        const asked = typeof action === 'string' ? action : action(c);
        if (!may(actor, asked)) throw refusal(asked);
        if (itemOf && !may(actor, asked, await itemOf(c))) throw refusal(asked);
        return next();
      };
      rules.set(handler, { action, hasItem: itemOf !== undefined });
      return handler;
    },
  };
}

async function keyActor(ctx: GuardContext, key: string): Promise<Actor | null> {
  const holder = await verifyKey(ctx, key);
  if (!holder) return null;
  const keyActions = actionsOfScopes(holder.scopes);
  return { staffId: null, name: `key ${holder.name}`, role: null, desks: [], grants: [], keyActions };
}

function unknownSender(c: Context): Response {
  const refused = answerProblem(c, problemFor('not_signed_in', 401, requests.key_or_session_missing()));
  refused.headers.set('www-authenticate', 'Bearer');
  return refused;
}

function refusal(action: Action): NotAllowed {
  return new NotAllowed(requests.permission_missing({ action }));
}
