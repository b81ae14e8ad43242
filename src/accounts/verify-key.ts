import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { type AccountsContext, hashSecret } from './create-key.ts';
import { isScope, type Scope } from './scopes.ts';

export interface KeyHolder {
  readonly keyId: string;
  /** The key's name, for the record of what it did. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}

const keyPattern = /^mk_([a-z0-9]{16})_([A-Za-z0-9_-]{43})$/;

/** Who holds a key, or null when it is none of ours, has ended or was revoked. */
export async function verifyKey(ctx: AccountsContext, key: string): Promise<KeyHolder | null> {
  const [, id, secret] = keyPattern.exec(key) ?? [];
  if (!id || !secret) return null;
  const row = await ctx.db
    .selectFrom('apiKeys')
    .select(['name', 'scopes', 'secretHash', 'expiresAt', 'revokedAt', 'lastUsedAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || !timingSafeEqual(row.secretHash, hashSecret(secret))) return null;
  const now = ctx.clock.now();
  if (row.revokedAt !== null || (row.expiresAt !== null && row.expiresAt <= now)) return null;
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() > 60_000) await noteUse(ctx, id);
  return { keyId: id, name: row.name, scopes: row.scopes.filter(isScope) };
}

async function noteUse(ctx: AccountsContext, id: string): Promise<void> {
  await ctx.db
    .updateTable('apiKeys')
    .set({ lastUsedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute();
}
