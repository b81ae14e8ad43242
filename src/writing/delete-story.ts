import type { Db } from '../store/db.ts';

/** Deletes a story with all its versions and publications. What readers have must be taken back before. */
export async function deleteStory(db: Db, articleId: string): Promise<void> {
  await db.deleteFrom('articles').where('id', '=', articleId).execute();
}
