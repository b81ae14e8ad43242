import { createHash } from 'node:crypto';
import type { Clock } from '../platform/clock.ts';
import { newId, newSecret } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import type { Scope } from './scopes.ts';

export interface AccountsContext {
  readonly db: Db;
  readonly clock: Clock;
}

export interface NewKey {
  /** What the list of keys calls it. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Days until it ends, or null for a key that does not. */
  readonly days: number | null;
  readonly staffId?: string;
}

const dayInMilliseconds = 86_400_000;

/** Makes a key. @returns the whole of it, which is shown this once and kept nowhere: `mk_<id>_<secret>`. */
export async function createKey(ctx: AccountsContext, key: NewKey): Promise<string> {
  const id = newId();
  const secret = newSecret();
  await ctx.db
    .insertInto('apiKeys')
    .values({
      id,
      name: key.name,
      secretHash: hashSecret(secret),
      scopes: [...key.scopes],
      staffId: key.staffId ?? null,
      expiresAt:
        key.days === null ? null : new Date(ctx.clock.now().getTime() + key.days * dayInMilliseconds),
    })
    .execute();
  return `mk_${id}_${secret}`;
}

/** A secret of 256 random bits needs no slow hash: there is nothing to guess. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
