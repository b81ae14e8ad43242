import type { Context } from 'hono';
import { inTransaction } from '../store/transaction.ts';
import { recordAudit } from './audit/record-audit.ts';
import { confirmedSession, type DoorContext } from './door.ts';
import { confirmByPassword } from './enter.ts';
import { changeMail } from './links/mails.ts';
import { hashNewPassword, savePassword } from './links/set-password.ts';
import { endSessionsOf, type OwnSession } from './sessions.ts';

/**
 * Changes one's own password, or sets a first one, and ends all other sessions. Asks for the present one.
 * @throws WrongCredentials; InvalidInput; ConfirmFirst for who has none and did not sign in lately.
 */
export async function changePassword(
  ctx: DoorContext,
  c: Context,
  session: OwnSession,
  given: { readonly current: string | null; readonly password: string },
): Promise<void> {
  const kept = await ctx.db
    .selectFrom('staff')
    .select('passwordHash')
    .where('id', '=', session.staffId)
    .executeTakeFirstOrThrow();
  if (kept.passwordHash === null) await confirmedSession(ctx, c);
  else await confirmByPassword(ctx, c, session, given.current ?? '');
  const passwordHash = await hashNewPassword(ctx, session, given.password);
  const site = await ctx.site();
  await inTransaction(ctx.db, async (db) => {
    await savePassword(db, session.staffId, passwordHash);
    await db.deleteFrom('passwordResets').where('staffId', '=', session.staffId).execute();
    await endSessionsOf(db, session.staffId, session.id);
    await ctx.sendMail(db, { to: session.email, ...changeMail(site, 'password', ctx.newsroomUrl) });
    await recordAudit(db, { actor: session, action: 'account.password_changed', subject: session.staffId });
  });
}
