import { sql } from 'kysely';
import { InvalidInput } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Db } from '../../store/db.ts';
import { bucketsDown } from './buckets.ts';
import type { StoryPage, StoryQuery } from './contract.ts';
import { facetQuery } from './facets.ts';
import { showRows } from './show-rows.ts';
import { walkBuckets } from './walk-buckets.ts';

/** A story that answers, and its place in the order of the list. */
interface Hit {
  readonly id: string;
  /** By which the next page goes on. */
  readonly cursor: string;
}

interface Found {
  /** One more than the page has, where there are more. */
  readonly hits: readonly Hit[];
  /** Where looking was given up before the page was full; null: everything was looked at. */
  readonly goOn: string | null;
}

/**
 * Stories that somebody may read, as they filter them: the newest change first, or open work by its time. Costs the
 * same at a million stories; nothing is counted. A page can be short and yet have a next one: what would take long is
 * answered in parts. @throws InvalidInput for a cursor of another list.
 */
export async function findStories(db: Db, query: StoryQuery, actor: Actor): Promise<StoryPage> {
  const isByTime = query.order === 'due' || query.dueBefore !== undefined;
  const { hits, goOn } = await (isByTime ? findDue(db, query, actor) : findChanged(db, query, actor));
  const page = hits.slice(0, query.limit);
  const ids = page.map(({ id }) => id);
  const next = hits.length > query.limit ? (page.at(-1)?.cursor ?? null) : goOn;
  return { stories: await showRows(db, ids, actor), next };
}

async function findChanged(db: Db, query: StoryQuery, actor: Actor): Promise<Found> {
  const range = await rangeOf(db, query);
  const facets = facetQuery(query, actor);
  const words = query.q?.trim() ? query.q : null;
  if (range.to < range.from) return { hits: [], goOn: null };
  if (facets !== null || words !== null) {
    return walkBuckets(bucketsDown(range.to, range.from), query.limit, (buckets, limit) =>
      searchBuckets(db, { range, facets, words, limit }, buckets),
    );
  }
  const { rows } = await sql<{ id: string; place: number }>`
    select article_id as id, place from story_search
    where place between ${range.from} and ${range.to} order by place desc limit ${query.limit + 1}
  `.execute(db);
  return { hits: rows.map(hitOf), goOn: null };
}

interface Wanted {
  readonly range: Range;
  readonly facets: string | null;
  readonly words: string | null;
  readonly limit: number;
}

/** Asks bucket after bucket until there are enough. "+ 0" keeps the planner from walking the places one by one. */
async function searchBuckets(db: Db, wanted: Wanted, buckets: readonly string[]): Promise<Hit[]> {
  const { range, facets, words, limit } = wanted;
  const inBucket = sql`quote_literal(bucket.name)::tsquery`;
  const { rows } = await sql<{ id: string; place: number }>`
    with wanted as materialized (
      select ${facets}::tsquery as facets, story_query(${words}) as words
    )
    select hit.id, hit.place from wanted
    cross join unnest(${buckets}::text[]) with ordinality as bucket (name, turn)
    cross join lateral (
      select article_id as id, place from story_search
      where facets @@ ${facets === null ? inBucket : sql`(wanted.facets && ${inBucket})`}
        ${words === null ? sql`` : sql`and words @@ wanted.words`}
        and place + 0 between ${range.from}::bigint and ${range.to}::bigint
      order by place + 0 desc
      limit ${limit}
    ) hit
    limit ${limit}
  `.execute(db);
  return rows.map(hitOf);
}

function hitOf({ id, place }: { readonly id: string; readonly place: number }): Hit {
  return { id, cursor: String(place) };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The places of a page, both ends included: below those of the page before, above what changed too long ago. */
async function rangeOf(db: Db, { after, updatedSince }: StoryQuery): Promise<Range> {
  if (after !== undefined && !/^\d{1,15}$/.test(after)) throw foreignCursor();
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select
      (select place from story_search where at >= coalesce(${updatedSince ?? null}::timestamptz, '-infinity')
        order by at, place limit 1) as first,
      (select place from story_search order by place desc limit 1) as last
  `.execute(db);
  const last = rows[0]?.last ?? -1;
  return {
    from: updatedSince === undefined ? 0 : (rows[0]?.first ?? last + 1),
    to: after === undefined ? last : Math.min(last, Number(after) - 1),
  };
}

/** Walks the open work alone, which no archive makes longer. */
async function findDue(db: Db, query: StoryQuery, actor: Actor): Promise<Found> {
  const [time, id] = query.after?.split('_') ?? [];
  if (query.after !== undefined && (!id || Number.isNaN(Date.parse(time ?? '')))) throw foreignCursor();
  const facets = facetQuery(query, actor);
  const words = query.q?.trim() ? query.q : null;
  const { rows } = await sql<{ id: string; dueAt: Date }>`
    select articles.id, articles.due_at from articles join story_search found on found.article_id = articles.id
    where articles.due_at is not null and articles.lifecycle in ('draft', 'in_review', 'ready', 'scheduled')
      ${query.dueBefore === undefined ? sql`` : sql`and articles.due_at < ${query.dueBefore}`}
      ${id === undefined ? sql`` : sql`and (articles.due_at, articles.id) > (${time}::timestamptz, ${id})`}
      ${facets === null ? sql`` : sql`and found.facets @@ ${facets}::tsquery`}
      ${words === null ? sql`` : sql`and found.words @@ story_query(${words})`}
      ${query.updatedSince === undefined ? sql`` : sql`and articles.updated_at >= ${query.updatedSince}`}
    order by articles.due_at, articles.id
    limit ${query.limit + 1}
  `.execute(db);
  const hits = rows.map(({ id, dueAt }) => ({ id, cursor: `${dueAt.toISOString()}_${id}` }));
  return { hits, goOn: null };
}

function foreignCursor(): InvalidInput {
  return new InvalidInput('"after" is not the "next" of a page of this list.');
}
