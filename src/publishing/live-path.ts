import type { Db } from '../store/db.ts';

/** Where readers find a story, or null when they do not have it. */
export async function findLivePath(db: Db, articleId: string): Promise<string | null> {
  const row = await db
    .selectFrom('liveArticles')
    .select('path')
    .where('id', '=', articleId)
    .executeTakeFirst();
  return row?.path ?? null;
}
