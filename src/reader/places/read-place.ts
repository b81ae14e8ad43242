import { sql } from 'kysely';
import type { LivePicture } from '../../domain/article.ts';
import { type PlaceKind, placeKey } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';

/** What readers know of a page that gathers stories under a name. */
export interface Place {
  readonly kind: PlaceKind;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  /** What somebody is. */
  readonly jobTitle: string | null;
  /** An address of the web, or mailto:. */
  readonly contact: string | null;
  readonly picture: { readonly live: LivePicture; readonly alt: string; readonly credit: string } | null;
  /** Whether a series is over, or a storyline has ended. */
  readonly isClosed: boolean;
  /** Ids of the stories to begin with. */
  readonly keyStories: readonly string[];
  /** Ids of the stories that stand first on its page, in their order. */
  readonly storyOrder: readonly string[];
}

/** Which one: of an edition, a kind, a slug. */
export interface PlaceName {
  readonly edition: string;
  readonly kind: PlaceKind;
  readonly slug: string;
}

const sources = {
  author: sql`select edition, slug, name, bio as description, job_title, contact, false as is_closed,
    '{}'::text[] as key_stories, '{}'::text[] as story_order from live_contributors`,
  topic: sql`select edition, slug, name, description, null as job_title, contact, false as is_closed,
    '{}'::text[] as key_stories, '{}'::text[] as story_order from live_topics`,
  series: sql`select edition, slug, name, description, null as job_title, contact, is_closed, key_stories, story_order
    from live_strands where kind = 'series'`,
  storyline: sql`select edition, slug, name, description, null as job_title, contact, is_closed, key_stories, story_order
    from live_strands where kind = 'storyline'`,
} satisfies Record<PlaceKind, unknown>;

/** The place of a name, or null: one that only a withdrawn story had is not public any more. */
export async function findPlace(db: Db, { edition, kind, slug }: PlaceName): Promise<Place | null> {
  const list = placeKey(edition, kind, slug);
  const { rows } = await sql<Omit<Place, 'kind'>>`
    select place.slug, name, description, job_title, contact, is_closed, key_stories, story_order,
      case when shown.src is not null then
        jsonb_build_object('live', shown.picture, 'alt', shown.alt, 'credit', shown.credit) end as picture
    from (${sources[kind]}) place left join live_place_pictures shown on shown.page = ${list}
    where place.edition = ${edition} and place.slug = ${slug}
      and exists (select from live_listings where list = ${list})
  `.execute(db);
  const [row] = rows;
  return row ? { kind, ...row } : null;
}

/** Where one stands that was renamed or merged, or null. */
export async function findMovedPlace(db: Db, { edition, kind, slug }: PlaceName): Promise<string | null> {
  if (kind === 'author') return null;
  const aliases =
    kind === 'topic' ? sql`live_topic_aliases where` : sql`live_strand_aliases where kind = ${kind} and`;
  const { rows } = await sql<{ target: string }>`
    select target from ${aliases} edition = ${edition} and slug = ${slug}
  `.execute(db);
  return rows[0]?.target ?? null;
}
