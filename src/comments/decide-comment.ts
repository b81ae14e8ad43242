import { sql } from 'kysely';
import { NotFound } from '../domain/errors.ts';
import { commentsKey } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';

export interface Decision {
  readonly commentId: string;
  readonly verdict: 'approved' | 'rejected';
  readonly actor: string;
  readonly reason?: string | undefined;
}

/**
 * Approves or rejects a comment, also one that was decided before. An approved one is public when this
 * returns. Deciding the same again changes nothing.
 * @throws NotFound
 */
export function decideComment(db: Db, decision: Decision): Promise<void> {
  const { commentId, verdict } = decision;
  return inTransaction(db, async (transaction) => {
    const comment = await transaction
      .selectFrom('comments')
      .select(['id', 'articleId', 'parentId', 'authorName', 'website', 'body', 'status', 'submittedAt'])
      .where('id', '=', commentId)
      .forUpdate()
      .executeTakeFirst();
    if (!comment) throw new NotFound(`There is no comment with the id ${commentId}.`);
    if (comment.status === verdict) return;
    await transaction
      .updateTable('comments')
      .set({
        status: verdict,
        decidedAt: sql<Date>`clock_timestamp()`,
        decidedBy: decision.actor,
        reason: decision.reason ?? null,
      })
      .where('id', '=', commentId)
      .execute();
    if (verdict === 'approved') {
      const { id, articleId, parentId, authorName, website, body, submittedAt: at } = comment;
      await transaction
        .insertInto('liveComments')
        .values({ id, articleId, parentId, authorName, website, body, at })
        .execute();
    } else {
      await transaction.deleteFrom('liveComments').where('id', '=', commentId).execute();
    }
    await appendEvent(transaction, {
      kind: `comment.${verdict}`,
      subject: commentId,
      data: { articleId: comment.articleId, actor: decision.actor },
      touches: [{ key: commentsKey(comment.articleId) }],
    });
  });
}
