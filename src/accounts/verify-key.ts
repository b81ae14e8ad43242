import { timingSafeEqual } from 'node:crypto';
import { type AccountsContext, hashSecret } from './create-key.ts';
import { isScope, type Scope } from './scopes.ts';

export interface KeyHolder {
  readonly keyId: string;
  /** The key's name, for the record of what it did. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}

const keyPattern = /^mk_([a-z0-9]{16})_([A-Za-z0-9_-]{43})$/;
/** A write for each request would cost more than the request; to the minute is enough to find keys out of use. */
const usesAreNotedEveryMilliseconds = 60_000;

/** Who holds a key, or null when it is none of ours, has ended or was revoked, or its person is suspended. */
export async function verifyKey(ctx: AccountsContext, key: string): Promise<KeyHolder | null> {
  const [, id, secret] = keyPattern.exec(key) ?? [];
  if (!id || !secret) return null;
  const row = await ctx.db
    .selectFrom('apiKeys')
    .leftJoin('staff', 'staff.id', 'apiKeys.staffId')
    .select(['apiKeys.name', 'scopes', 'secretHash', 'expiresAt', 'revokedAt', 'lastUsedAt', 'suspendedAt'])
    .where('apiKeys.id', '=', id)
    .executeTakeFirst();
  if (!row || !timingSafeEqual(row.secretHash, hashSecret(secret))) return null;
  const now = ctx.clock.now();
  if (row.revokedAt !== null || row.suspendedAt !== null) return null;
  if (row.expiresAt !== null && row.expiresAt <= now) return null;
  const unnoted = row.lastUsedAt === null ? Infinity : now.getTime() - row.lastUsedAt.getTime();
  if (unnoted >= usesAreNotedEveryMilliseconds) await noteUse(ctx, id, now);
  return { keyId: id, name: row.name, scopes: row.scopes.filter(isScope) };
}

async function noteUse({ db }: AccountsContext, id: string, now: Date): Promise<void> {
  await db.updateTable('apiKeys').set({ lastUsedAt: now }).where('id', '=', id).execute();
}
