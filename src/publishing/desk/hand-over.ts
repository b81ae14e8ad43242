import { inTransaction } from '../../store/transaction.ts';
import type { PublishingContext } from '../publish-story.ts';
import { type DeskActor, recordDecision } from './desk-record.ts';

export interface HandOver {
  readonly articleId: string;
  /** What goes with it; may be empty. */
  readonly note: string;
}

/** A draft goes to the desk, as it is now: a named version. @throws NotFound; Conflict for what is no draft. */
export function sendToDesk(ctx: PublishingContext, actor: DeskActor, handOver: HandOver): Promise<void> {
  const { articleId, note } = handOver;
  return inTransaction(ctx.db, async (db) => {
    const cause = { author: actor.name, reason: 'sent to the desk' };
    const { version } = await ctx.needs.reviseStory(db, articleId, cause);
    await ctx.needs.moveLifecycle(db, articleId, 'send_to_desk');
    const reason = note || null;
    await recordDecision(db, actor, { articleId, kind: 'sent_to_desk', reason, data: { version } });
  });
}

/** The desk gives a story back: it is a draft again. @throws NotFound; Conflict where the desk does not have it. */
export function returnToWriter(ctx: PublishingContext, actor: DeskActor, handOver: HandOver): Promise<void> {
  const { articleId, note } = handOver;
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.moveLifecycle(db, articleId, 'return_to_writer');
    await recordDecision(db, actor, { articleId, kind: 'returned_to_writer', reason: note || null });
  });
}
