import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/transaction.ts';
import { recordAudit } from './audit/record-audit.ts';
import type { AccountsContext } from './create-key.ts';

/** How many of each were ended. */
export interface EndedAccess {
  readonly sessions: number;
  readonly keys: number;
  /** Of invitations, resets and sign-ins that were begun. */
  readonly links: number;
}

/**
 * Ends every session, every key of a program, and every link and sign-in that could become a session: for the hour in
 * which nobody knows who else is in. Passwords, passkeys and second factors stay as they are.
 */
export function endAllAccess({ db, clock }: AccountsContext, by: string): Promise<EndedAccess> {
  return inTransaction(db, async (transaction) => {
    const keys = await transaction
      .updateTable('apiKeys')
      .set({ revokedAt: clock.now() })
      .where('revokedAt', 'is', null)
      .executeTakeFirstOrThrow();
    const sessions = await empty(transaction, 'sessions');
    let links = 0;
    for (const table of ['invitations', 'passwordResets', 'signInChallenges', 'ownerClaims'] as const) {
      links += await empty(transaction, table);
    }
    const ended = { sessions, keys: Number(keys.numUpdatedRows), links };
    await recordAudit(transaction, {
      actor: { staffId: null, name: by },
      action: 'session.all_ended',
      subject: 'everybody',
      data: { ...ended },
    });
    return ended;
  });
}

type Passing = 'sessions' | 'invitations' | 'passwordResets' | 'signInChallenges' | 'ownerClaims';

async function empty(db: Db, table: Passing): Promise<number> {
  const gone = await db.deleteFrom(table).executeTakeFirstOrThrow();
  return Number(gone.numDeletedRows);
}
