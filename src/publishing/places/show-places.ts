import { sql } from 'kysely';
import { indexKey, type PageKey, type Touch } from '../../domain/page-keys.ts';
import { type PlaceKind, placeOf, type StrandKind } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';
import type { PublishingNeeds } from '../needs.ts';
import { showPictures } from './show-pictures.ts';

interface Place {
  readonly list: PageKey;
  readonly edition: string;
  readonly kind: PlaceKind;
  readonly slug: string;
}

/**
 * Brings the pages of these lists to what editors keep of them: readers meet a series, a storyline and the picture of
 * any page with its first live story, and lose them with its last. Call it after the lists have changed.
 * @returns what it touches besides the lists themselves.
 */
export async function showPlaces(
  needs: PublishingNeeds,
  db: Db,
  lists: readonly PageKey[],
): Promise<Touch[]> {
  const places = [...new Set(lists)].sort().flatMap((list): Place[] => {
    const place = placeOf(list);
    return place ? [{ list, ...place }] : [];
  });
  const touches: Touch[] = [];
  for (const { kind, ...place } of places) {
    if (kind !== 'series' && kind !== 'storyline') continue;
    const changed = await showStrand(db, { ...place, kind });
    touches.push({ key: indexKey(place.edition, kind) }, ...(changed ? [{ key: place.list }] : []));
  }
  return [...touches, ...(await showPictures(needs, db, places))];
}

/**
 * Two stories that come or go at a time would each miss the other: one waits.
 * @returns whether a story came or went that has a place: it stands on the first page, however old it is
 */
async function showStrand(db: Db, place: Place & { readonly kind: StrandKind }): Promise<boolean> {
  const { list, edition, kind, slug } = place;
  const liveOf = (column: string) => sql`array(
    select story from unnest(${sql.ref(column)}) with ordinality as each (story, place)
    where exists (select from live_listings where list = ${list} and article_id = story)
    order by place
  )`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`place ${list}`}, 0))`.execute(db);
  const before = await placedIn(db, place);
  const shown = await sql`
    insert into live_strands
      (edition, kind, slug, name, description, contact, is_closed, key_stories, story_order, newest_at)
    select edition, kind, slug, name, description, contact, is_closed, ${liveOf('key_stories')},
      ${liveOf('story_order')}, newest.published_at
    from strands cross join lateral (
      select published_at from live_listings where list = ${list} order by published_at desc limit 1
    ) newest
    where edition = ${edition} and kind = ${kind} and slug = ${slug}
    on conflict (edition, kind, slug) do update set name = excluded.name, description = excluded.description,
      contact = excluded.contact, is_closed = excluded.is_closed, key_stories = excluded.key_stories,
      story_order = excluded.story_order, newest_at = excluded.newest_at
    returning slug
  `.execute(db);
  const here = { edition, kind };
  if (shown.rows.length === 0) {
    await db
      .deleteFrom('liveStrands')
      .where(byEach({ ...here, slug }))
      .execute();
  }
  await db
    .deleteFrom('liveStrandAliases')
    .where(byEach({ ...here, target: slug }))
    .execute();
  if (shown.rows.length === 0) return false;
  await sql`
    insert into live_strand_aliases (edition, kind, slug, target)
    select edition, kind, slug, target from strand_aliases
    where edition = ${edition} and kind = ${kind} and target = ${slug}
    on conflict (edition, kind, slug) do update set target = excluded.target
  `.execute(db);
  return before !== (await placedIn(db, place));
}

/** What has a place in it, to be compared. */
async function placedIn(db: Db, { edition, kind, slug }: Place): Promise<string> {
  const row = await db
    .selectFrom('liveStrands')
    .select(['keyStories', 'storyOrder'])
    .where(byEach({ edition, kind, slug }))
    .executeTakeFirst();
  return `${row?.keyStories ?? []};${row?.storyOrder ?? []}`;
}

function byEach(values: Readonly<Record<string, string>>) {
  const terms = Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  return sql<boolean>`${sql.join(terms, sql` and `)}`;
}
