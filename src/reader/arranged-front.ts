import { sql } from 'kysely';
import type { Edition } from '../domain/article.ts';
import { type FilledContainer, fillFront } from '../domain/front/fill-front.ts';
import { candidatesNeeded, type FrontContainer, queryKey } from '../domain/front/front.ts';
import { articleKey, type Dependency, mostReadKey, type PageKey } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import { cardDependencies } from './cards.ts';
import { listBands, listMostRead, readCards, type StoryCard } from './queries.ts';

/** A page as editors arranged it, filled with stories. */
export interface ArrangedFront {
  readonly parts: readonly (Pick<FilledContainer, 'container'> & {
    readonly stories: readonly StoryCard[];
    /** Whether its query has stories, so that the page of their list is there. */
    readonly hasMore: boolean;
  })[];
  readonly dependencies: readonly Dependency[];
}

/** What editors launched for a page, filled; null when the page arranges itself. */
export async function readArrangedFront(
  db: Db,
  edition: Edition,
  page: PageKey,
): Promise<ArrangedFront | null> {
  const row = await db
    .selectFrom('liveFronts')
    .select('containers')
    .where('page', '=', page)
    .executeTakeFirst();
  return row ? fillArrangement(db, edition, row.containers) : null;
}

/** An arrangement, filled with the stories that readers have now. */
export async function fillArrangement(
  db: Db,
  edition: Pick<Edition, 'code'>,
  containers: readonly FrontContainer[],
): Promise<ArrangedFront> {
  const keyOf = ({ query }: FrontContainer) => query && queryKey(edition.code, query);
  const keys = [...new Set(containers.map(keyOf).filter((key) => key !== null))];
  const limit = candidatesNeeded(containers);
  const pinnedIds = [...new Set(containers.flatMap((each) => each.pinned))];
  const mostRead = mostReadKey(edition.code);
  const [newest, ranked, pinned] = await Promise.all([
    listBands(db, keys, limit),
    keys.includes(mostRead) ? listMostRead(db, edition.code, limit) : [],
    readCards(db, pinnedIds),
  ]);
  const bands = new Map([...newest, [mostRead, ranked]]);
  const filled = fillFront(containers, {
    live: new Set(pinned.map((card) => card.id)),
    found: new Map(containers.map((each) => [each.id, bands.get(keyOf(each) ?? '') ?? []])),
  });
  const found = await readCards(db, [...new Set(filled.flatMap((each) => each.stories))]);
  const cards = new Map(found.map((card) => [card.id, card]));
  const parts = filled.map(({ container, stories }) => ({
    container,
    hasMore: (bands.get(keyOf(container) ?? '') ?? []).length > 0,
    stories: stories.map((id) => cards.get(id)).filter((card) => card !== undefined),
  }));
  // A pinned story that was withdrawn returns to its place when it is published again.
  const stories = new Set([...pinnedIds, ...cards.keys()]);
  const oldest = await oldestOfLists(db, newest, limit);
  return {
    parts,
    dependencies: [
      ...[...stories].map((id) => ({ key: articleKey(id) })),
      ...found.flatMap(cardDependencies),
      ...keys.map((key) => ({ key, ...(oldest.has(key) && { from: oldest.get(key) ?? 0 }) })),
    ],
  };
}

/** By list: the time of the oldest candidate, where there were as many as asked for. */
async function oldestOfLists(
  db: Db,
  bands: ReadonlyMap<PageKey, readonly string[]>,
  limit: number,
): Promise<ReadonlyMap<PageKey, number>> {
  const last = [...bands].flatMap(([list, ids]) => {
    const id = ids.length >= limit ? ids.at(-1) : undefined;
    return id === undefined ? [] : [{ list, id }];
  });
  if (last.length === 0) return new Map();
  const result = await sql<{ list: string; at: Date }>`
    select list, published_at as at from live_listings where (list, article_id) in (
      select * from unnest(${last.map((each) => each.list)}::text[], ${last.map((each) => each.id)}::text[])
    )`.execute(db);
  return new Map(result.rows.map((row) => [row.list, row.at.getTime()]));
}
