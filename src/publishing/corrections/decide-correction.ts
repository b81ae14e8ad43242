import { sql } from 'kysely';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../domain/errors.ts';
import { corrections } from '../../domain/refusals/corrections.ts';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type DeskActor, recordDecision } from '../desk/desk-record.ts';
import type { PublishingContext } from '../publish-story.ts';
import { publishCorrection } from './publish-correction.ts';

export interface WhichCorrection {
  readonly articleId: string;
  readonly correctionId: string;
}

/**
 * Lets readers have a correction that somebody else proposed. @returns the path.
 * @throws NotFound; NotAllowed for who proposed it, and for programs; Conflict when it is decided; GatesClosed.
 */
export function approveCorrection(
  ctx: PublishingContext,
  actor: DeskActor,
  { articleId, correctionId }: WhichCorrection,
): Promise<string> {
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const { staffId, actor: name } = await findProposer(db, articleId, correctionId);
    if (actor.staffId === null || actor.staffId === staffId) {
      throw new NotAllowed(corrections.correction_own());
    }
    const publisher = { staffId, name };
    return publishCorrection({ ...ctx, db }, { id: correctionId, articleId, decidedBy: actor, publisher });
  });
}

/** Readers do not get it. @throws NotFound; InvalidInput without a reason; Conflict when it is decided. */
export function rejectCorrection(
  ctx: PublishingContext,
  actor: DeskActor,
  which: WhichCorrection & { readonly reason: string },
): Promise<void> {
  const { articleId, correctionId } = which;
  const reason = which.reason.trim();
  if (reason === '') throw new InvalidInput(corrections.correction_rejection_reason_missing());
  return inTransaction(ctx.db, async (db) => {
    await findProposer(db, articleId, correctionId);
    const rejected = await db
      .updateTable('corrections')
      .set({ state: 'rejected', decidedBy: actor.name, decidedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', correctionId)
      .where('state', '=', 'proposed')
      .returning('id')
      .executeTakeFirst();
    if (!rejected) throw new Conflict(corrections.correction_decided());
    const data = { id: correctionId };
    await recordDecision(db, actor, { articleId, kind: 'correction_rejected', reason, data });
  });
}

async function findProposer(db: Db, articleId: string, correctionId: string) {
  const row = await db
    .selectFrom('corrections')
    .select(['staffId', 'actor'])
    .where('id', '=', correctionId)
    .where('articleId', '=', articleId)
    .executeTakeFirst();
  if (!row) throw new NotFound(corrections.correction_unknown());
  return row;
}
