import { sql } from 'kysely';
import { Conflict, InvalidInput } from '../../domain/errors.ts';
import { publishing } from '../../domain/refusals/publishing.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type DeskActor, recordDecision } from '../desk/desk-record.ts';
import type { PublishingContext } from '../publish-story.ts';

export interface HoldRequest {
  readonly articleId: string;
  readonly reason: string;
}

/** Lawyers hold the story: nobody publishes or updates it. @throws NotFound; InvalidInput without a reason. */
export function holdStory(ctx: PublishingContext, actor: DeskActor, request: HoldRequest): Promise<void> {
  const { articleId } = request;
  const reason = reasonOf(request);
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const row = { reason, actor: actor.name, at: sql<Date>`clock_timestamp()` };
    await db
      .insertInto('legalHolds')
      .values({ articleId, ...row })
      .onConflict((conflict) => conflict.column('articleId').doUpdateSet(row))
      .execute();
    await recordDecision(db, actor, { articleId, kind: 'hold_set', reason });
  });
}

/** The story can be published again. @throws NotFound; InvalidInput without a reason; Conflict without a hold. */
export function liftHold(ctx: PublishingContext, actor: DeskActor, request: HoldRequest): Promise<void> {
  const { articleId } = request;
  const reason = reasonOf(request);
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const lifted = await db
      .deleteFrom('legalHolds')
      .where('articleId', '=', articleId)
      .returning('articleId')
      .executeTakeFirst();
    if (!lifted) throw new Conflict(publishing.hold_missing());
    await recordDecision(db, actor, { articleId, kind: 'hold_lifted', reason });
  });
}

function reasonOf({ reason }: HoldRequest): string {
  if (reason.trim() === '') throw new InvalidInput(publishing.hold_reason_missing());
  return reason.trim();
}
