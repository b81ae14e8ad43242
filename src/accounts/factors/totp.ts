import { Secret, TOTP } from 'otpauth';
import { InvalidInput } from '../../domain/errors.ts';
import type { AccountAction } from '../../domain/recorded-actions.ts';
import { accounts } from '../../domain/refusals/accounts.ts';
import { newBytes } from '../../platform/random.ts';
import { inTransaction } from '../../store/transaction.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { RecoveryCodes, TotpProposal } from '../contract.ts';
import type { DoorContext } from '../door.ts';
import { ensureRecoveryCodes } from './recovery-codes.ts';

type TotpContext = Pick<DoorContext, 'db' | 'clock' | 'seal' | 'newsroomUrl'>;
interface Owner {
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
}

const contextOf = (staffId: string) => `staff.totp ${staffId}`;

function totpOf(ctx: TotpContext, owner: { readonly email: string }, base32: string): TOTP {
  return new TOTP({
    issuer: new URL(ctx.newsroomUrl).hostname,
    label: owner.email,
    secret: Secret.fromBase32(base32),
  });
}

/** Makes a secret to put into an application; it counts once a code of it was shown. */
export async function proposeTotp(ctx: TotpContext, owner: Owner): Promise<TotpProposal> {
  const secret = new Secret({ buffer: newBytes(20).buffer }).base32;
  await ctx.db
    .updateTable('staff')
    .set({ totpProposed: ctx.seal.seal(secret, contextOf(owner.staffId)) })
    .where('id', '=', owner.staffId)
    .execute();
  return { secret, uri: totpOf(ctx, owner, secret).toString() };
}

/**
 * Puts the proposed secret to use, shown that the application has it.
 * @returns recovery codes, empty when there are some already.
 * @throws InvalidInput for a wrong code.
 */
export function confirmTotp(ctx: TotpContext, owner: Owner, code: string): Promise<RecoveryCodes> {
  return inTransaction(ctx.db, async (db) => {
    const row = await db
      .selectFrom('staff')
      .select('totpProposed')
      .where('id', '=', owner.staffId)
      .forUpdate()
      .executeTakeFirst();
    const proposed = row?.totpProposed ?? null;
    const step = proposed === null ? null : stepOf(ctx, owner, proposed, code);
    if (proposed === null || step === null) {
      throw new InvalidInput(accounts.totp_code_wrong());
    }
    await db
      .updateTable('staff')
      .set({ totpSealed: proposed, totpProposed: null, totpStep: step })
      .where('id', '=', owner.staffId)
      .execute();
    const codes = await ensureRecoveryCodes(db, owner.staffId);
    await record(db, owner, 'account.totp_set');
    return { codes };
  });
}

export async function dropTotp(ctx: TotpContext, owner: Owner): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    await db
      .updateTable('staff')
      .set({ totpSealed: null, totpProposed: null, totpStep: null })
      .where('id', '=', owner.staffId)
      .execute();
    await record(db, owner, 'account.totp_removed');
  });
}

/** Whether a code is right at this moment, one step early or late, and was not used before: it is used by this. */
export async function useTotp(ctx: TotpContext, owner: Owner, code: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('staff')
    .select('totpSealed')
    .where('id', '=', owner.staffId)
    .executeTakeFirst();
  if (!row?.totpSealed) return false;
  const step = stepOf(ctx, owner, row.totpSealed, code);
  if (step === null) return false;
  const used = await ctx.db
    .updateTable('staff')
    .set({ totpStep: step })
    .where('id', '=', owner.staffId)
    .where((is) => is.or([is('totpStep', 'is', null), is('totpStep', '<', step)]))
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** The time step that a code is of; null when it is of none near now. */
function stepOf(ctx: TotpContext, owner: Owner, sealed: Buffer, code: string): number | null {
  const totp = totpOf(ctx, owner, ctx.seal.open(sealed, contextOf(owner.staffId)));
  const timestamp = ctx.clock.now().getTime();
  const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

function record(db: DoorContext['db'], owner: Owner, action: AccountAction): Promise<void> {
  return recordAudit(db, { actor: owner, action, subject: owner.staffId });
}
