import { z } from 'zod';
import { Conflict, InvalidInput, NotAllowed } from '../domain/errors.ts';
import { newId, newSecret } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/transaction.ts';
import { type AccountsContext, createKey, hashSecret } from './create-key.ts';
import { oneLine } from './one-line.ts';
import { scopes } from './scopes.ts';

const claimLastsMilliseconds = 24 * 3_600_000;

/** Whether nobody owns this newsroom yet. */
export async function isUnclaimed(db: Db): Promise<boolean> {
  const owner = await db
    .selectFrom('staff')
    .select('id')
    .where('role', '=', 'owner')
    .limit(1)
    .executeTakeFirst();
  return owner === undefined;
}

/** Makes the one-time link's token: good for a day, for one use; earlier ones end. @returns the token. */
export function createOwnerClaim(ctx: AccountsContext): Promise<string> {
  const token = newSecret();
  return inTransaction(ctx.db, async (db) => {
    await db.deleteFrom('ownerClaims').execute();
    const expiresAt = new Date(ctx.clock.now().getTime() + claimLastsMilliseconds);
    await db
      .insertInto('ownerClaims')
      .values({ tokenHash: hashSecret(token), expiresAt })
      .execute();
    return token;
  });
}

const person = z.object({ name: oneLine, email: z.string().trim().pipe(z.email().max(254)) });

export interface OwnerKey {
  readonly staffId: string;
  /** Shown this once. */
  readonly key: string;
}

/**
 * Makes whoever holds the token the owner, with a key for everything.
 * @throws NotAllowed for a token that is wrong, used or too old; InvalidInput for a name or address that is none.
 */
export function claimOwnership(
  ctx: AccountsContext,
  claim: { readonly token: string; readonly name: string; readonly email: string },
): Promise<OwnerKey> {
  return inTransaction(ctx.db, async (db) => {
    const owner = readPerson(claim);
    const used = await db
      .deleteFrom('ownerClaims')
      .where('tokenHash', '=', hashSecret(claim.token))
      .where('expiresAt', '>', ctx.clock.now())
      .returning('expiresAt')
      .executeTakeFirst();
    if (!used) throw new NotAllowed('This link was used or is too old. Start Masthead again for a new one.');
    return addOwner({ ...ctx, db }, owner);
  });
}

/**
 * Makes an owner from the command line, where whoever can call it owns the machine.
 * @throws InvalidInput; Conflict when somebody has this address.
 */
export function createOwner(
  ctx: AccountsContext,
  input: { readonly name: string; readonly email: string },
): Promise<OwnerKey> {
  return inTransaction(ctx.db, (db) => addOwner({ ...ctx, db }, readPerson(input)));
}

function readPerson(input: { readonly name: string; readonly email: string }): z.infer<typeof person> {
  const parsed = person.safeParse({ name: input.name, email: input.email });
  if (!parsed.success) throw new InvalidInput('Give a name, and an email address such as name@example.org.');
  return parsed.data;
}

async function addOwner(ctx: AccountsContext, owner: z.infer<typeof person>): Promise<OwnerKey> {
  const staffId = newId();
  const made = await ctx.db
    .insertInto('staff')
    .values({ id: staffId, role: 'owner', ...owner })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new Conflict('Somebody of the staff has this email address already.');
  const key = await createKey(ctx, {
    name: `owner ${owner.name}`.slice(0, 120),
    scopes,
    days: null,
    staffId,
  });
  return { staffId, key };
}
