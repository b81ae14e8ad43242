import type { LivePictures } from '../../domain/article.ts';
import type { StoryDocument } from '../../domain/document.ts';
import type { Db } from '../../store/db.ts';

/** A post as readers have it. */
export interface LivePost {
  readonly id: string;
  readonly document: StoryDocument;
  readonly pictures: LivePictures;
  /** Names. */
  readonly authors: readonly string[];
  readonly isKey: boolean;
  readonly isPinned: boolean;
  readonly postedAt: Date;
  /** Null for one that was never changed. */
  readonly updatedAt: Date | null;
}

/** Orders of the posts of a story: by the time they were posted. */
export const postOrders = ['newest', 'oldest'] as const;
export type PostOrder = (typeof postOrders)[number];

/** A place among the posts of a story. */
export interface PostPlace {
  readonly postedAt: Date;
  readonly id: string;
}

function selectPosts(db: Db, articleId: string) {
  return db
    .selectFrom('livePosts')
    .select(['id', 'document', 'authors', 'isKey', 'isPinned', 'postedAt', 'updatedAt', 'pictures'])
    .where('articleId', '=', articleId);
}

/** The posts of a story in an order, at most `limit`; with `after` those that come after that place in it. */
export function listPosts(
  db: Db,
  articleId: string,
  {
    order,
    after,
    limit,
  }: { readonly order: PostOrder; readonly after: PostPlace | null; readonly limit: number },
): Promise<LivePost[]> {
  const direction = order === 'newest' ? 'desc' : 'asc';
  return selectPosts(db, articleId)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('postedAt', 'id'),
          order === 'newest' ? '<' : '>',
          tuple(after?.postedAt ?? new Date(0), after?.id ?? ''),
        ),
      ),
    )
    .orderBy('postedAt', direction)
    .orderBy('id', direction)
    .limit(limit)
    .execute();
}

/** A post of a story, or null where readers do not have it. */
export async function findPost(db: Db, articleId: string, id: string): Promise<LivePost | null> {
  return (await selectPosts(db, articleId).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The post that stands above all others, or null. */
export async function findPinned(db: Db, articleId: string): Promise<LivePost | null> {
  return (await selectPosts(db, articleId).where('isPinned', '=', true).executeTakeFirst()) ?? null;
}

/** The key events of a story, the newest first. */
export function listKeyEvents(db: Db, articleId: string): Promise<LivePost[]> {
  return selectPosts(db, articleId).where('isKey', '=', true).orderBy('postedAt', 'desc').execute();
}
