import { sql } from 'kysely';
import type { PageKey } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import type { ListCursor } from './list-cursor.ts';

/**
 * Stories of a list in the order of time: those after `cursor`, or from the beginning, at most `limit`, `without` those
 * that stand elsewhere.
 */
export async function listNewer(
  db: Db,
  list: PageKey,
  wanted: {
    readonly cursor: ListCursor | null;
    readonly limit: number;
    readonly without?: readonly string[];
  },
): Promise<readonly ListCursor[]> {
  const { cursor, limit, without = [] } = wanted;
  const { rows } = await sql<{ articleId: string; at: Date }>`
    select article_id, published_at as at from live_listings
    where list = ${list}
      ${cursor ? sql`and (published_at, article_id) > (${new Date(cursor.publishedAt)}, ${cursor.articleId})` : sql``}
      and article_id <> all(${without}::text[])
    order by published_at, article_id limit ${limit}
  `.execute(db);
  return rows.map(({ articleId, at }) => ({ articleId, publishedAt: at.getTime() }));
}
