import type { Db } from '../store/db.ts';

/** The stories that came from sources whose names start like this. */
export async function articlesFrom(db: Db, prefix: string): Promise<string[]> {
  const rows = await db
    .selectFrom('sources')
    .select('articleId')
    .where(({ eb, fn, val }) => eb(fn<boolean>('starts_with', ['sourceId', val(prefix)]), '=', true))
    .execute();
  return rows.map((row) => row.articleId);
}
