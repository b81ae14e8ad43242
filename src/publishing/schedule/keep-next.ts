import { MastheadError } from '../../domain/errors.ts';
import { type FailureCause, failureCause } from '../../domain/refusals/refusal.ts';
import { schedules } from '../../domain/refusals/schedules.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';

/** Attempts after which something unexpected is not waited out any more: about a minute. */
const mostAttempts = 8;

/** How schedules of one kind are kept. */
export interface Keeping<Due extends { readonly attempts: number }> {
  /** The first that is due and that no other worker has in hand, locked; null when there is none. */
  take(db: Db): Promise<Due | null>;
  /** Does it and ends it, in the transaction that took it. */
  keep(db: Db, due: Due): Promise<void>;
  /** It cannot be kept. `error` null: something unexpected came between each time it was tried. */
  fail(due: Due, error: MastheadError | null): Promise<void>;
  /** It is tried again after so many seconds. */
  postpone(due: Due, seconds: number): Promise<void>;
  /** Names it in the log. */
  about(due: Due): object;
}

/**
 * Keeps the first schedule that is due, in one transaction with its end: whatever happens, never twice. One that cannot
 * be kept is told of and does not stop the others. @returns whether there was one.
 */
export async function keepNext<Due extends { readonly attempts: number }>(
  ctx: { readonly db: Db; readonly log: Log },
  keeping: Keeping<Due>,
): Promise<boolean> {
  const hand: { due: Due | null } = { due: null };
  try {
    await inTransaction(ctx.db, async (db) => {
      hand.due = await keeping.take(db);
      if (hand.due) await keeping.keep(db, hand.due);
    });
  } catch (error) {
    // Whatever it would have changed is undone; what is said about it is another transaction.
    const { due } = hand;
    if (!due) throw error;
    if (error instanceof MastheadError && error.status < 500) await keeping.fail(due, error);
    else {
      ctx.log.error({ err: error, ...keeping.about(due) }, 'a schedule met an error');
      if (due.attempts + 1 >= mostAttempts) await keeping.fail(due, null);
      else await keeping.postpone(due, 0.5 * 2 ** due.attempts);
    }
  }
  return hand.due !== null;
}

/** Why a schedule was given up: for every language, and in English for the record. */
export function failureOf(error: MastheadError | null): {
  readonly reason: string;
  readonly cause: FailureCause;
} {
  if (error) return { reason: error.message, cause: error.failure };
  const refusal = schedules.schedule_errors();
  return { reason: refusal.sentence, cause: failureCause(refusal) };
}
