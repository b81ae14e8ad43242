import { Conflict, NotAllowed } from '../domain/errors.ts';
import { accounts } from '../domain/refusals/accounts.ts';
import { newId, newSecret } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { recordAudit } from './audit/record-audit.ts';
import { type AccountsContext, hashSecret } from './create-key.ts';
import type { DoorContext } from './door.ts';
import type { Person } from './enter.ts';
import { hashNewPassword } from './links/set-password.ts';

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
  return ctx.db.transaction().execute(async (db) => {
    await db.deleteFrom('ownerClaims').execute();
    const expiresAt = new Date(ctx.clock.now().getTime() + claimLastsMilliseconds);
    await db
      .insertInto('ownerClaims')
      .values({ tokenHash: hashSecret(token), expiresAt })
      .execute();
    return token;
  });
}

export interface OwnerClaim {
  readonly token: string;
  /** On one line, and an address: the contract has looked at both. */
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes whoever holds the token the owner, with a password of their own.
 * @throws NotAllowed for a token that is wrong, used or too old; WeakPassword, which
 * refuses, which leaves the link as it was; Conflict.
 */
export async function claimOwnership(
  ctx: AccountsContext & Pick<DoorContext, 'readerUrl' | 'newsroomUrl'>,
  claim: OwnerClaim,
): Promise<Person> {
  await checkClaim(ctx, claim.token);
  const passwordHash = await hashNewPassword(ctx, claim, claim.password);
  return ctx.db.transaction().execute(async (db) => {
    const used = await db
      .deleteFrom('ownerClaims')
      .where('tokenHash', '=', hashSecret(claim.token))
      .where('expiresAt', '>', ctx.clock.now())
      .executeTakeFirst();
    if (used.numDeletedRows === 0n) throw usedUp();
    const person = { id: newId(), name: claim.name, email: claim.email };
    const made = await db
      .insertInto('staff')
      .values({ ...person, role: 'owner', passwordHash })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw new Conflict(accounts.email_taken());
    const actor = { staffId: person.id, name: person.name };
    await recordAudit(db, { actor, action: 'people.claimed', subject: person.id });
    return person;
  });
}

/** Before the costly hash: whoever has no link makes no work. */
async function checkClaim({ db, clock }: AccountsContext, token: string): Promise<void> {
  const there = await db
    .selectFrom('ownerClaims')
    .select('expiresAt')
    .where('tokenHash', '=', hashSecret(token))
    .where('expiresAt', '>', clock.now())
    .executeTakeFirst();
  if (!there) throw usedUp();
}

function usedUp(): NotAllowed {
  return new NotAllowed(accounts.claim_link_ended());
}
