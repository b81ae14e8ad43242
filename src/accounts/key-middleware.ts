import type { Context, MiddlewareHandler } from 'hono';
import { NotAllowed } from '../domain/errors.ts';
import { answerProblem } from '../platform/http/problem.ts';
import type { AccountsContext } from './create-key.ts';
import type { Scope } from './scopes.ts';
import { type KeyHolder, verifyKey } from './verify-key.ts';

const holders = new WeakMap<Request, KeyHolder>();

/** Guards of the HTTP API: a key in `Authorization: Bearer`, with the scope that the route asks for. */
export function keyMiddleware(ctx: AccountsContext) {
  return {
    /** Lets a request pass whose key has this scope; 401 without a key that holds, 403 without the scope. */
    allow:
      (scope: Scope): MiddlewareHandler =>
      async (c, next) => {
        const [, key] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
        const holder = key ? await verifyKey(ctx, key) : null;
        if (!holder) {
          const title = 'Send a key that holds: Authorization: Bearer mk_… (masthead key create)';
          const refused = answerProblem(c, { type: 'urn:masthead:no_key', title, status: 401 });
          refused.headers.set('www-authenticate', 'Bearer');
          return refused;
        }
        if (!holder.scopes.includes(scope)) throw new NotAllowed(`This key has not the scope "${scope}".`);
        holders.set(c.req.raw, holder);
        return next();
      },
    /** Whoever asked, for the record. */
    actorOf: (c: Context): string => `key ${holders.get(c.req.raw)?.name ?? 'unknown'}`,
  };
}
