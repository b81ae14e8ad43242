import { sql } from 'kysely';
import { frontKey } from '../../domain/page-keys.ts';
import type { Db } from '../../store/db.ts';

/** When the first and the newest story of these editions were published, from the ends of the lists' index; null: none. */
export async function publishedBetween(
  db: Db,
  editions: readonly string[],
): Promise<{ readonly first: Date; readonly last: Date } | null> {
  const { rows } = await sql<{ first: Date | null; last: Date | null }>`
    select min(oldest.published_at) as first, max(newest.published_at) as last
    from unnest(${editions.map(frontKey)}::text[]) as lists (list)
    cross join lateral (select published_at from live_listings where live_listings.list = lists.list
      order by published_at limit 1) oldest
    cross join lateral (select published_at from live_listings where live_listings.list = lists.list
      order by published_at desc limit 1) newest
  `.execute(db);
  const [row] = rows;
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}
