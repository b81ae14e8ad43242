import { commentsKey } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';

/** Takes every comment on a story away, whatever was decided about it. */
export function eraseComments(db: Db, articleId: string, actor: string): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await transaction.deleteFrom('comments').where('articleId', '=', articleId).execute();
    await transaction.deleteFrom('liveComments').where('articleId', '=', articleId).execute();
    await appendEvent(transaction, {
      kind: 'comments.erased',
      subject: articleId,
      data: { actor },
      touches: [{ key: commentsKey(articleId) }],
    });
  });
}
