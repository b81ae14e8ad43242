import { sql } from 'kysely';
import type { Topic } from '../../domain/article.ts';
import { frontKey } from '../../domain/page-keys.ts';
import type { Db } from '../../store/db.ts';

/** Newest stories whose topics are worth leading to. */
const newestLookedAt = 40;

/** The slug of somebody who has written in an edition, by their name or slug, or null. */
export async function findWriter(db: Db, edition: string, typed: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select slug from live_contributors
    where edition = ${edition} and (slug = ${typed} or lower(name) = lower(${typed}))
      and exists (select from live_listings where list = 'author:' || edition || ':' || slug)
    limit 1
  `.execute(db);
  return rows[0]?.slug ?? null;
}

/** Topics of the newest stories, those that most of them have first. */
export async function recentTopics(db: Db, edition: string, limit: number): Promise<Topic[]> {
  const { rows } = await sql<Topic>`
    select topic ->> 'slug' as slug, min(topic ->> 'name') as name
    from (select article_id from live_listings where list = ${frontKey(edition)}
      order by published_at desc, article_id desc limit ${newestLookedAt}) newest
    join live_articles on live_articles.id = newest.article_id
    cross join lateral jsonb_array_elements(topics) as topic
    group by 1 order by count(*) desc, 1 limit ${limit}
  `.execute(db);
  return rows;
}
