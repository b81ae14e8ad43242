import { sql } from 'kysely';
import type { StrandKind } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';

/** Stories whose pages are dropped one by one; beyond, every page of the edition is. */
export const mostNamedStories = 500;

/**
 * Gives live stories the series or storylines of their last publication as they stand now: under the names that
 * editors gave them, and where those that were merged or renamed lead. Their lists follow.
 */
export async function setStrands(
  db: Db,
  { edition, kind }: { readonly edition: string; readonly kind: StrandKind },
  articleIds: readonly string[],
): Promise<void> {
  if (articleIds.length === 0) return;
  const standing = sql`
    with shown as (
      select distinct on (article_id) article_id, snapshot -> 'meta' as meta from publications
      where article_id = any(${articleIds}) and kind in ('published', 'updated', 'corrected')
      order by article_id, id desc
    ),
    named as (
      select article_id, place, each ->> 'slug' as slug from shown cross join lateral jsonb_array_elements(
        ${kind === 'series' ? sql`jsonb_build_array(meta -> 'series')` : sql`coalesce(meta -> 'storylines', '[]')`}
      ) with ordinality as named (each, place)
    ),
    standing as (
      select article_id, strands.slug, strands.name, min(place) as place
      from named left join strand_aliases alias
        on alias.edition = ${edition} and alias.kind = ${kind} and alias.slug = named.slug
      join strands on strands.edition = ${edition} and strands.kind = ${kind}
        and strands.slug = coalesce(alias.target, named.slug)
      group by article_id, strands.slug, strands.name
    )`;
  const object = sql`jsonb_build_object('slug', standing.slug, 'name', standing.name)`;
  await sql`${standing}
    update live_articles set ${
      kind === 'series'
        ? sql`series = (select ${object} from standing where article_id = live_articles.id limit 1)`
        : sql`storylines = coalesce(
            (select jsonb_agg(${object} order by place) from standing where article_id = live_articles.id), '[]')`
    }
    where id = any(${articleIds})
  `.execute(db);
  const prefix = `${kind}:${edition}:`;
  await sql`
    delete from live_listings where article_id = any(${articleIds}) and starts_with(list, ${prefix})
  `.execute(db);
  await sql`
    insert into live_listings (list, article_id, published_at)
    select ${prefix}::text || (strand ->> 'slug'), id, first_published_at
    from live_articles cross join lateral jsonb_array_elements(${
      kind === 'series'
        ? sql`case when jsonb_typeof(series) = 'object' then jsonb_build_array(series) else '[]' end`
        : sql`storylines`
    }) as strand
    where id = any(${articleIds})
  `.execute(db);
}
