import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { apiRoutes } from '../../platform/http/api.ts';
import { inTransaction } from '../../store/transaction.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { type AccountsContext, createKey } from '../create-key.ts';
import type { Guard } from '../guard.ts';
import { listKeys, revokeKey } from '../manage-keys.ts';
import { apiKeys, madeApiKey, newApiKey } from './contract.ts';

export interface KeyRoutesContext extends AccountsContext {
  readonly guard: Guard;
}

const security = [{ key: [] }];
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });

/** The keys of programs: listed, made, revoked. */
export function keyRoutes({ guard, ...ctx }: KeyRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const common = { security, middleware: guard.allow('key.manage') };
  routes.openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/api/keys',
      summary: 'The keys of programs, without their secrets',
      responses: { 200: { description: 'The newest first', ...json(apiKeys) } },
    }),
    async (c) => c.json({ keys: (await listKeys(ctx.db)).map(presentKey) }, 200),
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/api/keys',
      summary: 'Make a key',
      request: { body: { required: true, ...json(newApiKey) } },
      responses: { 201: { description: 'The key, shown this once', ...json(madeApiKey) } },
    }),
    async (c) => {
      const wanted = c.req.valid('json');
      const actor = guard.actorOf(c);
      const made = await inTransaction(ctx.db, async (db) => {
        const key = await createKey({ ...ctx, db }, wanted);
        const id = key.split('_')[1] ?? '';
        await recordAudit(db, { actor, action: 'key.created', subject: id, data: wanted });
        return { id, key };
      });
      return c.json(made, 201, { 'cache-control': 'no-store' });
    },
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/api/keys/{key}',
      summary: 'End a key at once and for good',
      request: { params: z.object({ key: z.string().max(40) }) },
      responses: { 204: { description: 'It opens nothing any more' } },
    }),
    async (c) => {
      const { key } = c.req.valid('param');
      await inTransaction(ctx.db, async (db) => {
        await revokeKey(db, key);
        await recordAudit(db, { actor: guard.actorOf(c), action: 'key.revoked', subject: key });
      });
      return c.body(null, 204);
    },
  );
  return routes;
}

function presentKey(row: Awaited<ReturnType<typeof listKeys>>[number]) {
  const { id, name, scopes, owner, createdAt } = row;
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...{ id, name, scopes, owner },
    createdAt: createdAt.toISOString(),
    expiresAt: iso(row.expiresAt),
    lastUsedAt: iso(row.lastUsedAt),
    revokedAt: iso(row.revokedAt),
  };
}
