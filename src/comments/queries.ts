import type { Seal } from '../platform/seal.ts';
import type { Db } from '../store/db.ts';
import { emailContext } from './email-context.ts';
import type { LiveComment } from './thread-comments.ts';

export type CommentStatus = 'pending' | 'approved' | 'rejected';

export interface CommentPage {
  readonly status: CommentStatus;
  /** How many at the most. */
  readonly limit: number;
  /** The last comment of the page before. */
  readonly after?: { readonly submittedAt: Date; readonly id: string };
}

/** A comment as moderators see it. */
export interface ModeratedComment {
  readonly id: string;
  readonly articleId: string;
  readonly parentId: string | null;
  readonly authorName: string;
  readonly website: string | null;
  readonly body: string;
  readonly status: CommentStatus;
  readonly submittedAt: Date;
  /** Why it was decided as it was. */
  readonly reason: string | null;
  /** Of the story it is about; null when readers do not have that. */
  readonly headline: string | null;
  /** Present where a seal was given. */
  readonly email?: string;
}

/**
 * Comments for moderators, the oldest first. Addresses are left where they are unless `seal` is given to open
 * them.
 * @throws Error when an address cannot be opened with the keys of this installation.
 */
export async function listComments(
  db: Db,
  { status, limit, after }: CommentPage,
  seal: Seal | null = null,
): Promise<ModeratedComment[]> {
  const rows = await db
    .selectFrom('comments')
    .leftJoin('liveArticles', 'liveArticles.id', 'comments.articleId')
    .select(['comments.id', 'comments.articleId', 'parentId', 'authorName', 'website', 'body'])
    .select(['submittedAt', 'reason', 'liveArticles.headline'])
    .$if(seal !== null, (query) => query.select('emailSealed'))
    .where('comments.status', '=', status)
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('submittedAt', 'comments.id'),
          '>',
          tuple(after?.submittedAt ?? new Date(0), after?.id ?? ''),
        ),
      ),
    )
    .orderBy('submittedAt')
    .orderBy('comments.id')
    .limit(limit)
    .execute();
  return rows.map(({ emailSealed, ...comment }) => ({
    ...comment,
    status,
    ...(seal && emailSealed && { email: seal.open(emailSealed, emailContext(comment.id)) }),
  }));
}

/** Comments shown below one story: the newest, where there are more. */
const mostComments = 1000;

/** What readers see below a story, the oldest first, and how many comments it has in all. */
export async function liveComments(
  readerDb: Db,
  articleId: string,
): Promise<{ comments: LiveComment[]; count: number }> {
  const comments = await readerDb
    .selectFrom('liveComments')
    .select(['id', 'parentId', 'authorName', 'website', 'body', 'at'])
    .where('articleId', '=', articleId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostComments)
    .execute();
  const isWhole = comments.length < mostComments;
  return {
    comments: comments.reverse(),
    count: isWhole ? comments.length : await countLive(readerDb, articleId),
  };
}

async function countLive(readerDb: Db, articleId: string): Promise<number> {
  const { count } = await readerDb
    .selectFrom('liveComments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('articleId', '=', articleId)
    .executeTakeFirstOrThrow();
  return count;
}
