import { sql } from 'kysely';
import { InvalidInput } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';
import { requests } from '../../domain/refusals/requests.ts';
import type { Db } from '../../store/db.ts';
import type { StoryPage, StoryQuery } from './contract.ts';
import { facetQuery } from './facets.ts';
import { showRows } from './show-rows.ts';

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

/**
 * Two words that stand in every second story each, and never in the same one, are the worst: there is nothing to skip. A
 * first page tells soon what is among the newest; the pages after it, which a screen asks for by itself while it is
 * short, may each look further.
 */
const patience = { first: 0.001, later: 0.015 } as const;

async function findChanged(db: Db, query: StoryQuery, actor: Actor): Promise<Found> {
  const { after, updatedSince } = query;
  if (after !== undefined && !/^\d{1,15}$/.test(after)) throw foreignCursor();
  const seconds = after === undefined ? patience.first : patience.later;
  const { rows } = await sql<{ storyId: string | null; storyPlace: number }>`
    select story_id, story_place from find_stories(${facetQuery(query, actor)}::tsquery, ${wordsOf(query)},
      ${after ?? '9000000000000000'}::bigint, ${updatedSince ?? '-infinity'}::timestamptz, ${query.limit + 1}::integer,
      make_interval(secs => ${seconds}))
  `.execute(db);
  const given = rows.find(({ storyId }) => storyId === null)?.storyPlace ?? null;
  const hits = rows
    .flatMap(({ storyId, storyPlace }) => (storyId === null ? [] : [{ id: storyId, place: storyPlace }]))
    .filter(({ place }) => given === null || place >= given)
    .sort((one, other) => other.place - one.place)
    .map(({ id, place }) => ({ id, cursor: String(place) }));
  return { hits, goOn: given === null ? null : String(given) };
}

function wordsOf({ q }: StoryQuery): string | null {
  return q?.trim() ? q : null;
}

/** Walks the open work alone, which no archive makes longer. */
async function findDue(db: Db, query: StoryQuery, actor: Actor): Promise<Found> {
  const [time, id] = query.after?.split('_') ?? [];
  if (query.after !== undefined && (!id || Number.isNaN(Date.parse(time ?? '')))) throw foreignCursor();
  const facets = facetQuery(query, actor);
  const words = wordsOf(query);
  const { rows } = await sql<{ id: string; dueAt: Date }>`
    select articles.id, articles.due_at from articles cross join lateral (
      select words, facets from story_search_fresh where article_id = articles.id
      union all select words, facets from story_search where article_id = articles.id
      limit 1
    ) found
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
  return new InvalidInput(requests.list_place_unknown());
}
