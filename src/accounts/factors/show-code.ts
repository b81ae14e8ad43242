import type { Context } from 'hono';
import { MastheadError } from '../../domain/errors.ts';
import { accounts } from '../../domain/refusals/accounts.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { EntryAnswer } from '../contract.ts';
import type { DoorContext } from '../door.ts';
import { enter, recordFailure } from '../enter.ts';
import { endSession, type OwnSession } from '../sessions.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { useTotp } from './totp.ts';

const wrongCodesAtMost = 5;

class WrongCode extends MastheadError {
  constructor(left: number) {
    super('wrong_code', 401, left > 0 ? accounts.wrong_code({ left }) : accounts.too_many_wrong_codes());
  }
}

/**
 * Shows the second factor by a code: of the application or of the recovery list. It counts for the session that
 * the password opened and for no other.
 * @throws WrongCode; TooMany
 */
export async function enterByCode(
  ctx: DoorContext,
  c: Context,
  session: OwnSession & { readonly token: string },
  code: string,
): Promise<EntryAnswer> {
  await ctx.limits.take('code', session.staffId);
  const person = { id: session.staffId, name: session.name, email: session.email };
  const tries = await countTry(ctx, session);
  if (tries > wrongCodesAtMost) throw new WrongCode(0);
  const isTimed = /^[\d\s]{6,8}$/.test(code);
  const isRight = isTimed
    ? await useTotp(ctx, session, code)
    : await useRecoveryCode(ctx.db, session.staffId, code);
  if (!isRight) {
    if (tries === wrongCodesAtMost) await endSession(ctx.db, session.token);
    await recordFailure(ctx, c, person, isTimed ? 'totp' : 'recovery code');
    throw new WrongCode(wrongCodesAtMost - tries);
  }
  await ctx.limits.giveBack('code', session.staffId);
  if (!isTimed) {
    await recordAudit(ctx.db, {
      actor: session,
      action: 'account.recovery_code_used',
      subject: session.staffId,
      sender: ctx.senderOf(c),
    });
  }
  return enter(ctx, c, person, 'password');
}

/** Counted before the code is looked at, so that tries at the same instant count as many. @returns how many. */
async function countTry(ctx: DoorContext, session: OwnSession): Promise<number> {
  const row = await ctx.db
    .updateTable('sessions')
    .set((each) => ({ wrongCodes: each('wrongCodes', '+', 1) }))
    .where('id', '=', session.id)
    .returning('wrongCodes')
    .executeTakeFirst();
  return row?.wrongCodes ?? wrongCodesAtMost + 1;
}
