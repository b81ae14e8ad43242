import { sql } from 'kysely';
import type { Edition } from '../domain/article.ts';
import { slugOf } from '../domain/slug.ts';
import type { Db } from '../store/db.ts';
import { readCards, type StoryCard } from './queries.ts';
import { takeTurns } from './search/take-turns.ts';

const shown = 4;
/** Neighbours that are looked at on either side. */
const neighbours = 50;
/** How much of what was asked for an address must have, of 1. */
const enough = 0.55;
/** There is no end of addresses at which nothing stands: looking for others must not take what pages need. */
const turns = takeTurns(1, 8);

/**
 * The live stories of an edition whose addresses end nearly as this path does, the nearest first, four at most; none
 * where that would keep others waiting.
 * @param path unencoded
 */
export async function nearestStories(db: Db, edition: Edition, path: string): Promise<StoryCard[]> {
  const slug = askedSlug(path, edition.language);
  const ids = slug === null ? null : await turns.take(() => findNear(db, edition, slug));
  return readCards(db, ids ?? []);
}

/**
 * What an address was to be found by: its last part, without an ending that other programs gave their pages, as slugs
 * are written. Null for what is no story's: a file, a number, next to nothing.
 * @internal
 */
export function askedSlug(path: string, language: string): string | null {
  const last = path.replace(/\/+$/, '').replace(/^.*\//s, '');
  const words = last.replace(/\.(html?|php|aspx?)$/i, '');
  const slug = slugOf(words, language);
  return slug.length >= 5 && /\p{L}{3}/u.test(slug) && !words.includes('.') ? slug : null;
}

async function findNear(db: Db, { code }: Edition, slug: string): Promise<string[]> {
  const end = [...slug].reverse().join('');
  const last = sql`substring(path from '[^/]*$') collate "C"`;
  const fromEnd = sql`reverse(path) collate "C"`;
  const { rows } = await sql<{ id: string; path: string }>`
    (select id, path from live_articles where edition = ${code} and ${last} >= ${slug}
      order by ${last} limit ${neighbours})
    union (select id, path from live_articles where edition = ${code} and ${last} < ${slug}
      order by ${last} desc limit ${neighbours})
    union (select id, path from live_articles where edition = ${code} and ${fromEnd} >= ${end}
      order by ${fromEnd} limit ${neighbours})
    union (select id, path from live_articles where edition = ${code} and ${fromEnd} < ${end}
      order by ${fromEnd} desc limit ${neighbours})
  `.execute(db);
  return rows
    .map(({ id, path }) => ({ id, ...likeness(slug, path.slice(path.lastIndexOf('/') + 1)) }))
    .filter(({ covered }) => covered >= enough)
    .sort((a, b) => b.alike - a.alike || (a.id < b.id ? -1 : 1))
    .slice(0, shown)
    .map(({ id }) => id);
}

/**
 * How much of a slug another one has, and how alike they are, each from 0 to 1, by the groups of three letters in them
 * (Dice's coefficient). What was cut off is covered though it is not much alike.
 * @internal
 */
export function likeness(asked: string, other: string): { readonly covered: number; readonly alike: number } {
  const [groups, others] = [groupsOf(asked), groupsOf(other)];
  const shared = groups.intersection(others).size;
  return { covered: shared / groups.size, alike: (2 * shared) / (groups.size + others.size) };
}

function groupsOf(slug: string): Set<string> {
  const letters = ['', ...`-${slug}-`];
  return new Set(letters.slice(1, -2).map((_, at) => letters.slice(at + 1, at + 4).join('')));
}
