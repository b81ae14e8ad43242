import { createHash } from 'node:crypto';
import { z } from 'zod';
import { InvalidInput } from '../domain/errors.ts';
import { accounts } from '../domain/refusals/accounts.ts';
import type { Clock } from '../platform/clock.ts';
import { newId, newSecret } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { oneLine } from './one-line.ts';
import { type Scope, scopes } from './scopes.ts';

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
const newKey = z.object({
  name: oneLine,
  scopes: z.array(z.enum(scopes)).min(1),
  days: z.number().positive().max(36_500).nullable(),
});

/**
 * Makes a key.
 * @returns the whole of it, which is shown this once and kept nowhere: `mk_<id>_<secret>`.
 * @throws InvalidInput for a name, scopes or days that are none.
 */
export async function createKey(ctx: AccountsContext, key: NewKey): Promise<string> {
  if (!newKey.safeParse(key).success) {
    throw new InvalidInput(accounts.key_unfit({ scopes }));
  }
  const id = newId();
  const secret = newSecret();
  await ctx.db
    .insertInto('apiKeys')
    .values({
      id,
      name: key.name.trim(),
      secretHash: hashSecret(secret),
      scopes: [...new Set(key.scopes)],
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
