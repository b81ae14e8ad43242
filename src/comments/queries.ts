import type { Db } from '../store/db.ts';

export type CommentStatus = 'pending' | 'approved' | 'rejected';

/** Comments for moderators, the oldest first, at most `limit`, those after `cursor`. */
export function listComments(
  db: Db,
  status: CommentStatus,
  limit: number,
  cursor: { readonly submittedAt: Date; readonly id: string } | null = null,
) {
  return db
    .selectFrom('comments')
    .leftJoin('liveArticles', 'liveArticles.id', 'comments.articleId')
    .select([
      'comments.id',
      'comments.articleId',
      'parentId',
      'authorName',
      'emailSealed',
      'website',
      'body',
      'comments.status',
      'submittedAt',
      'reason',
      'liveArticles.headline',
    ])
    .where('comments.status', '=', status)
    .$if(cursor !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('submittedAt', 'comments.id'),
          '>',
          tuple(cursor?.submittedAt ?? new Date(0), cursor?.id ?? ''),
        ),
      ),
    )
    .orderBy('submittedAt')
    .orderBy('comments.id')
    .limit(limit)
    .execute();
}

/** A comment that readers see, with its answers, the oldest first. */
export interface LiveComment {
  readonly id: string;
  readonly authorName: string;
  readonly website: string | null;
  readonly body: string;
  readonly at: Date;
  readonly replies: readonly LiveComment[];
}

/** Comments shown below one story. */
const mostComments = 1000;

/** The threads below a story. An answer to a comment that is not public stands by itself. */
export async function liveThreads(
  readerDb: Db,
  articleId: string,
): Promise<{ threads: LiveComment[]; count: number }> {
  const rows = await readerDb
    .selectFrom('liveComments')
    .select(['id', 'parentId', 'authorName', 'website', 'body', 'at'])
    .where('articleId', '=', articleId)
    .orderBy('at')
    .orderBy('id')
    .limit(mostComments)
    .execute();
  const comments = new Map(rows.map((row) => [row.id, { ...row, replies: [] as LiveComment[] }]));
  const threads: LiveComment[] = [];
  for (const comment of comments.values()) {
    const parent = comment.parentId === null ? undefined : comments.get(comment.parentId);
    (parent?.replies ?? threads).push(comment);
  }
  return { threads, count: rows.length };
}
