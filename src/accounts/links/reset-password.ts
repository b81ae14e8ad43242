import { sql } from 'kysely';
import { NotAllowed } from '../../domain/errors.ts';
import { accounts } from '../../domain/refusals/accounts.ts';
import { newSecret } from '../../platform/random.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { hashSecret } from '../create-key.ts';
import type { DoorContext } from '../door.ts';
import { endSessionsOf } from '../sessions.ts';
import { changeMail, resetMail } from './mails.ts';
import { hashNewPassword, savePassword } from './set-password.ts';

const lastsMilliseconds = 30 * 60_000;

/**
 * Sends a link to choose a new password. For an address that nobody here has, or whose person is suspended, the
 * same rows are written: the link belongs to nobody and its mail is sent to nobody (ASVS 6.3.8).
 */
export async function requestReset(ctx: DoorContext, email: string): Promise<void> {
  const now = ctx.clock.now();
  const token = newSecret();
  const letter = resetMail(await ctx.site(), { link: `${ctx.newsroomUrl}/reset/${token}` });
  await ctx.db.transaction().execute(async (db) => {
    const person = await db
      .selectFrom('staff')
      .select(['id', 'email'])
      .where(sql`lower(email)`, '=', email.toLowerCase())
      .where('suspendedAt', 'is', null)
      .executeTakeFirst();
    await db.deleteFrom('passwordResets').where('expiresAt', '<', now).execute();
    await db
      .insertInto('passwordResets')
      .values({
        tokenHash: hashSecret(token),
        staffId: person?.id ?? null,
        expiresAt: new Date(now.getTime() + lastsMilliseconds),
      })
      .execute();
    await ctx.sendMail(db, { to: person?.email ?? null, ...letter });
    await recordAudit(db, {
      actor: { staffId: null, name: 'somebody unknown' },
      action: 'account.reset_requested',
      subject: person?.id ?? 'nobody',
    });
  });
}

/**
 * Sets a new password by the link that was sent, and ends every session and every other link of its person. The
 * second factor stays: a mailbox is not both. @returns whose it was.
 * @throws NotAllowed; WeakPassword, which leaves the link as it was.
 */
export async function resetPassword(
  ctx: DoorContext,
  given: { readonly token: string; readonly password: string },
): Promise<string> {
  const person = await ctx.db
    .selectFrom('passwordResets')
    .innerJoin('staff', 'staff.id', 'passwordResets.staffId')
    .select(['staff.id', 'staff.name', 'staff.email'])
    .where('tokenHash', '=', hashSecret(given.token))
    .where('expiresAt', '>', ctx.clock.now())
    .where('staff.suspendedAt', 'is', null)
    .executeTakeFirst();
  if (!person) throw usedUp();
  const passwordHash = await hashNewPassword(ctx, person, given.password);
  const site = await ctx.site();
  await ctx.db.transaction().execute(async (db) => {
    const taken = await db
      .deleteFrom('passwordResets')
      .where('tokenHash', '=', hashSecret(given.token))
      .executeTakeFirst();
    if (taken.numDeletedRows === 0n) throw usedUp();
    await db.deleteFrom('passwordResets').where('staffId', '=', person.id).execute();
    await savePassword(db, person.id, passwordHash);
    await endSessionsOf(db, person.id);
    await ctx.sendMail(db, { to: person.email, ...changeMail(site, 'password', ctx.newsroomUrl) });
    const actor = { staffId: person.id, name: person.name };
    await recordAudit(db, { actor, action: 'account.password_reset', subject: person.id });
  });
  return person.id;
}

function usedUp(): NotAllowed {
  return new NotAllowed(accounts.reset_link_ended());
}
