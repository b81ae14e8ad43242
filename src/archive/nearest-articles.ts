import { sql } from 'kysely';
import { type Dependency, frontKey } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';

export interface NearestArticles {
  readonly articleIds: readonly string[];
  /** What the answer was made from. */
  readonly dependencies: readonly Dependency[];
}

/**
 * The stories of an edition that were first published nearest in time to this one, nearest first. Both sides
 * are read from the list's index, so it costs the same in an archive of any size.
 * @param without ids of stories that are not wanted
 * @param wanted how many, at most
 */
export async function nearestArticles(
  db: Db,
  story: { readonly id: string; readonly edition: string; readonly at: Date },
  without: readonly string[],
  wanted: number,
): Promise<NearestArticles> {
  const { id, edition, at } = story;
  const list = frontKey(edition);
  const seen = wanted + without.length + 1;
  const result = await sql<{ articleId: string; publishedAt: Date }>`
    (select article_id, published_at from live_listings
      where list = ${list} and published_at <= ${at} order by published_at desc, article_id desc limit ${seen})
    union all
    (select article_id, published_at from live_listings
      where list = ${list} and published_at > ${at} order by published_at, article_id limit ${seen})
  `.execute(db);
  const rows = result.rows.map((row) => ({
    ...row,
    distance: Math.abs(row.publishedAt.getTime() - at.getTime()),
  }));
  const older = rows.filter((row) => row.publishedAt <= at);
  const newer = rows.filter((row) => row.publishedAt > at);
  const [oldest, newest] = [older.at(-1), newer.at(-1)];
  return {
    articleIds: rows
      .filter((row) => row.articleId !== id && !without.includes(row.articleId))
      .sort((a, b) => a.distance - b.distance || (a.articleId < b.articleId ? -1 : 1))
      .slice(0, wanted)
      .map((row) => row.articleId),
    // A side that is not full would take in any story that comes there.
    dependencies: [
      {
        key: list,
        ...(older.length === seen && oldest && { from: oldest.publishedAt.getTime() }),
        ...(newer.length === seen && newest && { to: newest.publishedAt.getTime() }),
      },
    ],
  };
}
