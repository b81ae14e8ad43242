import { NotAllowed } from '../../domain/errors.ts';
import { advance } from '../../domain/lifecycle.ts';
import { publishing } from '../../domain/refusals/publishing.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type DeskActor, recordDecision } from '../desk/desk-record.ts';
import type { PublishingContext } from '../publish-story.ts';

/**
 * Says that a story is fit to be published as it is now; a change after it needs a new approval. A draft is ready
 * with it.
 * @throws NotFound; NotAllowed for a program: approval is a person's.
 */
export function approveStory(ctx: PublishingContext, actor: DeskActor, articleId: string): Promise<void> {
  const { staffId, name } = actor;
  if (staffId === null) throw new NotAllowed(publishing.approval_by_program());
  return inTransaction(ctx.db, async (db) => {
    const story = await ctx.needs.reviseStory(db, articleId, { author: name, reason: 'approved' });
    const { version } = story;
    const approved = await db
      .insertInto('approvals')
      .values({ articleId, version, staffId, actor: name })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .executeTakeFirst();
    if (advance(story.lifecycle, 'approve')) await ctx.needs.moveLifecycle(db, articleId, 'approve');
    if (approved) await recordDecision(db, actor, { articleId, kind: 'approved', data: { version } });
  });
}
