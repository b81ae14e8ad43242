import { sql } from 'kysely';
import type { Edition, Strand } from '../../domain/article.ts';
import { type Dependency, strandKey } from '../../domain/page-keys.ts';
import { placePath } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';
import { cardDependencies, cardOf } from '../cards.ts';
import { readCards } from '../queries.ts';
import type { Card } from '../views/models.ts';

/** How many storylines a page tells of, and how many stories of each. */
const mostStorylines = 3;
const mostStories = 5;

/** Why a story is among the others of its storyline. */
export type StorylinePlace = 'next' | 'previous' | 'key';

export interface StorylineBox {
  readonly name: string;
  readonly path: string;
  readonly stories: readonly { readonly card: Card; readonly place: StorylinePlace }[];
}

export interface StoryInStorylines {
  readonly id: string;
  readonly firstPublishedAt: Date;
  readonly storylines: readonly Strand[];
}

interface Row {
  readonly slug: string;
  readonly name: string;
  readonly keyStories: readonly string[];
  readonly previous: { readonly id: string; readonly at: string } | null;
  readonly next: { readonly id: string; readonly at: string } | null;
}

/** The storylines of a story with what came next, what came before, and what somebody new to it should read. */
export async function moreInStorylines(
  db: Db,
  edition: Edition,
  story: StoryInStorylines,
): Promise<{ readonly boxes: readonly StorylineBox[]; readonly dependencies: readonly Dependency[] }> {
  const storylines = story.storylines.slice(0, mostStorylines);
  if (storylines.length === 0) return { boxes: [], dependencies: [] };
  const rows = await readRows(db, edition.code, { ...story, storylines });
  const chosen = rows.map((row) => chooseStories(story.id, row));
  const cards = await readCards(db, [...new Set(chosen.flat().map(({ id }) => id))]);
  const byId = new Map(cards.map((card) => [card.id, cardOf(card)]));
  const boxes = rows.map(({ name, slug }, index) => ({
    name,
    path: placePath(edition, 'storyline', slug),
    stories: (chosen[index] ?? []).flatMap(({ id, place }) => {
      const card = byId.get(id);
      return card ? [{ card, place }] : [];
    }),
  }));
  return {
    boxes: boxes.filter(({ stories }) => stories.length > 0),
    dependencies: [
      ...storylines.map(({ slug }) => neighbourhood(edition.code, slug, rows)),
      ...cards.flatMap(cardDependencies),
    ],
  };
}

/** The story's neighbours change by what comes between them and it alone. */
function neighbourhood(edition: string, slug: string, rows: readonly Row[]): Dependency {
  const row = rows.find((each) => each.slug === slug);
  return {
    key: strandKey(edition, 'storyline', slug),
    ...(row?.previous && { from: Date.parse(row.previous.at) }),
    ...(row?.next && { to: Date.parse(row.next.at) }),
  };
}

function chooseStories(own: string, { keyStories, previous, next }: Row) {
  const places = new Map<string, StorylinePlace>();
  if (next) places.set(next.id, 'next');
  if (previous) places.set(previous.id, 'previous');
  for (const id of keyStories) if (id !== own && !places.has(id)) places.set(id, 'key');
  return [...places].slice(0, mostStories).map(([id, place]) => ({ id, place }));
}

async function readRows(db: Db, edition: string, story: StoryInStorylines): Promise<readonly Row[]> {
  const { id, firstPublishedAt: at } = story;
  const slugs = story.storylines.map(({ slug }) => slug);
  const neighbour = (isNext: boolean) => sql`(
    select jsonb_build_object('id', article_id, 'at', published_at) from live_listings
    where list = of.list and (published_at, article_id) ${isNext ? sql`>` : sql`<`} (${at}, ${id})
    order by published_at ${isNext ? sql`` : sql`desc`}, article_id ${isNext ? sql`` : sql`desc`} limit 1
  )`;
  const { rows } = await sql<Row>`
    select strand.slug, name, key_stories, ${neighbour(false)} as previous, ${neighbour(true)} as next
    from unnest(${slugs}::text[]) with ordinality as wanted (slug, place)
    join live_strands strand on strand.edition = ${edition} and strand.kind = 'storyline' and strand.slug = wanted.slug
    cross join lateral (select ${`storyline:${edition}:`}::text || strand.slug as list) of
    order by place
  `.execute(db);
  return rows;
}
