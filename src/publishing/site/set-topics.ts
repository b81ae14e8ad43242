import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';

/**
 * Gives live stories the topics of their last publication as they stand now: under the names of `live_topics`, and
 * where `live_topic_aliases` leads. The lists of topics follow.
 */
export async function setTopics(db: Db, edition: string, articleIds: readonly string[]): Promise<void> {
  if (articleIds.length === 0) return;
  await sql`
    with shown as (
      select distinct on (article_id) article_id, snapshot -> 'meta' -> 'topics' as topics
      from publications
      where article_id = any(${articleIds}) and kind in ('published', 'updated', 'corrected')
      order by article_id, id desc
    ),
    standing as (
      select distinct on (shown.article_id, coalesce(alias.target, topic ->> 'slug'))
        shown.article_id, place, coalesce(alias.target, topic ->> 'slug') as slug, topic
      from shown cross join lateral jsonb_array_elements(shown.topics) with ordinality as each (topic, place)
        left join live_topic_aliases alias on alias.edition = ${edition} and alias.slug = topic ->> 'slug'
      order by shown.article_id, coalesce(alias.target, topic ->> 'slug'), place
    ),
    renamed as (
      select article_id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'slug', standing.slug, 'name', coalesce(live_topics.name, topic ->> 'name'), 'qcode', topic ->> 'qcode'
      )) order by place) as topics
      from standing left join live_topics on live_topics.edition = ${edition} and live_topics.slug = standing.slug
      group by article_id
    )
    update live_articles set topics = renamed.topics from renamed where id = renamed.article_id
  `.execute(db);
  await sql`
    delete from live_listings
    where article_id = any(${articleIds}) and starts_with(list, ${`topic:${edition}:`})
  `.execute(db);
  await sql`
    insert into live_listings (list, article_id, published_at)
    select distinct ${`topic:${edition}:`}::text || (topic ->> 'slug'), id, first_published_at
    from live_articles cross join lateral jsonb_array_elements(topics) as topic
    where id = any(${articleIds})
  `.execute(db);
}
