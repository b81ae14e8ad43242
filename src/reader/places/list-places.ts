import { sql } from 'kysely';
import type { LivePicture } from '../../domain/article.ts';
import type { PlaceKind, StrandKind } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';

/** A place in the list of all of its kind. */
export interface PlaceLine {
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly jobTitle: string | null;
  readonly isClosed: boolean;
  /** When its newest story was first published; null where the list is by the alphabet. */
  readonly newestAt: Date | null;
  readonly picture: LivePicture | null;
}

const picture = sql`(select picture from live_place_pictures where page = list) as picture`;

/** Those who have written, or what was written about, by the slug: those after `after`, at most `limit`. */
export async function listByAlphabet(
  db: Db,
  edition: string,
  asked: { readonly kind: 'author' | 'topic'; readonly after: string; readonly limit: number },
): Promise<readonly PlaceLine[]> {
  const { kind, after, limit } = asked;
  const table =
    kind === 'author'
      ? sql`(select edition, slug, name, bio as description, job_title from live_contributors)`
      : sql`(select edition, slug, name, description, null as job_title from live_topics)`;
  const { rows } = await sql<PlaceLine>`
    select slug, name, description, job_title, false as is_closed, null as newest_at, ${picture}
    from ${table} place cross join lateral (select ${`${kind}:${edition}:`}::text || slug as list) of
    where edition = ${edition} and slug > ${after} and exists (select from live_listings where list = of.list)
    order by slug limit ${limit}
  `.execute(db);
  return rows;
}

/** Where a list by the newest story goes on. */
export interface NewestCursor {
  readonly at: Date;
  readonly slug: string;
}

/** Series or storylines, the one with the newest story first: those below the cursor, at most `limit`. */
export async function listByNewest(
  db: Db,
  edition: string,
  asked: { readonly kind: StrandKind; readonly below: NewestCursor | null; readonly limit: number },
): Promise<readonly PlaceLine[]> {
  const { kind, below, limit } = asked;
  const { rows } = await sql<PlaceLine>`
    select slug, name, description, null as job_title, is_closed, newest_at, ${picture}
    from live_strands cross join lateral (select ${`${kind}:${edition}:`}::text || slug as list) of
    where edition = ${edition} and kind = ${kind}
      ${below ? sql`and (newest_at, slug) < (${below.at}, ${below.slug})` : sql``}
    order by newest_at desc, slug desc limit ${limit}
  `.execute(db);
  return rows;
}

/** Whether a kind is listed by its newest story. */
export function isByNewest(kind: PlaceKind): kind is StrandKind {
  return kind === 'series' || kind === 'storyline';
}
