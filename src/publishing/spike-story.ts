import { InvalidInput } from '../domain/errors.ts';
import { corrections } from '../domain/refusals/corrections.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DeskActor, recordDecision } from './desk/desk-record.ts';
import type { PublishingContext } from './publish-story.ts';
import { dropSchedule } from './schedule/settle-schedule.ts';

/**
 * Lays a story aside that readers do not have; a schedule it had is cancelled. It can be recovered.
 * @throws NotFound; InvalidInput without a reason; Conflict for a story that is live.
 */
export function spikeStory(
  ctx: PublishingContext,
  actor: DeskActor,
  request: { readonly articleId: string; readonly reason: string },
): Promise<void> {
  const { articleId } = request;
  const reason = request.reason.trim();
  if (reason === '') throw new InvalidInput(corrections.spike_reason_missing());
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    await ctx.needs.moveLifecycle(db, articleId, 'spike');
    await dropSchedule(db, articleId, 'spiked');
    await recordDecision(db, actor, { articleId, kind: 'spiked', reason });
  });
}

/** A spiked story is a draft again. @throws NotFound; Conflict for one that is not spiked. */
export function recoverStory(ctx: PublishingContext, actor: DeskActor, articleId: string): Promise<void> {
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.moveLifecycle(db, articleId, 'recover');
    await recordDecision(db, actor, { articleId, kind: 'recovered' });
  });
}
