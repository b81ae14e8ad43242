import { sql } from 'kysely';
import { NotFound } from '../domain/errors.ts';
import { commentsKey } from '../domain/page-keys.ts';
import { requests } from '../domain/refusals/requests.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';

export interface Decision {
  readonly commentId: string;
  readonly verdict: 'approved' | 'rejected';
  /** Who decided, as the record names them. */
  readonly actor: string;
  readonly reason?: string | undefined;
}

/**
 * Approves or rejects a comment, also one that was decided before: an approved one is public when this
 * returns, a rejected one is not. Deciding the same again changes nothing.
 * @returns whether it changed anything.
 * @throws NotFound
 */
export function decideComment(db: Db, decision: Decision): Promise<'decided' | 'unchanged'> {
  const { commentId, verdict } = decision;
  return inTransaction(db, async (transaction) => {
    const comment = await transaction
      .selectFrom('comments')
      .select(['id', 'articleId', 'status'])
      .where('id', '=', commentId)
      .forUpdate()
      .executeTakeFirst();
    if (!comment) throw new NotFound(requests.comment_unknown({ id: String(commentId) }));
    if (comment.status === verdict) return 'unchanged';
    await note(transaction, decision);
    if (verdict === 'approved') await show(transaction, commentId);
    else await hide(transaction, commentId);
    const isSeen = verdict === 'approved' || comment.status === 'approved';
    await appendEvent(transaction, {
      kind: `comment.${verdict}`,
      subject: commentId,
      data: { articleId: comment.articleId, actor: decision.actor },
      touches: isSeen ? [{ key: commentsKey(comment.articleId) }] : [],
    });
    return 'decided';
  });
}

async function note(db: Db, { commentId, verdict, actor, reason }: Decision): Promise<void> {
  await db
    .updateTable('comments')
    .set({
      status: verdict,
      decidedAt: sql<Date>`clock_timestamp()`,
      decidedBy: actor,
      reason: reason?.trim() || null,
    })
    .where('id', '=', commentId)
    .execute();
}

/** Copies what readers may see, and nothing else, into what they see. */
async function show(db: Db, commentId: string): Promise<void> {
  await db
    .insertInto('liveComments')
    .columns(['id', 'articleId', 'parentId', 'authorName', 'website', 'body', 'at'])
    .expression((eb) =>
      eb
        .selectFrom('comments')
        .select(['id', 'articleId', 'parentId', 'authorName', 'website', 'body', 'submittedAt'])
        .where('id', '=', commentId),
    )
    .execute();
}

async function hide(db: Db, commentId: string): Promise<void> {
  await db.deleteFrom('liveComments').where('id', '=', commentId).execute();
}
