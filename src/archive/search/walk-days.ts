import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import { quoted } from './compile-query.ts';
import { coverDays, dayLength, dayOf } from './day-spans.ts';

/** Stories that one question may bring to be sorted; a span with more is asked again in parts. */
const mostAtOnce = 1_000;
/** Milliseconds after which a walk that has found too little yet is broken off. */
const enough = 250;

export interface Walk {
  /** Of the search, as PostgreSQL writes it. */
  readonly query: string;
  /** Whether headline, standfirst and names alone are looked at. */
  readonly inHead: boolean;
  /** All of them hold: one of each group. */
  readonly facets: readonly (readonly string[])[];
  readonly order: 'newest' | 'oldest';
  /** The days looked at, counted from 1970. */
  readonly first: number;
  readonly last: number;
  /** Exact bounds, where the days are cut at another hour; epoch milliseconds, `to` left out. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Only what comes after this one in the order. */
  readonly after?: Found | undefined;
  readonly wanted: number;
}

export interface Found {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface Walked {
  /** In the order, at most as many as wanted. */
  readonly found: readonly Found[];
  /** Whether everything was looked at. */
  readonly isWhole: boolean;
  /** Where a walk that was broken off goes on. */
  readonly goOn: Found | null;
}

/**
 * Looks through days in their order until enough is found. A span of days is a facet, so that a question costs what it
 * finds, however many stories have the word; the less is found, the wider is the next span, and one with too much is
 * asked again in parts. That way a word of every story and a word of one in a million both take a few questions.
 */
export async function walkDays(db: Db, walk: Walk): Promise<Walked> {
  const begun = performance.now();
  const isDown = walk.order === 'newest';
  const start = walk.after === undefined ? undefined : dayOf(new Date(walk.after.at));
  let day = isDown ? Math.min(walk.last, start ?? walk.last) : Math.max(walk.first, start ?? walk.first);
  const found: Found[] = [];
  let width = 1;
  while (day >= walk.first && day <= walk.last && found.length < walk.wanted) {
    if (performance.now() - begun > enough) return { found, isWhole: false, goOn: edgeOf(day, isDown) };
    const span = isDown
      ? { first: Math.max(walk.first, day - width + 1), last: day }
      : { first: day, last: Math.min(walk.last, day + width - 1) };
    const some = await ask(db, walk, span, width === 1 ? null : mostAtOnce + 1);
    if (some.length > mostAtOnce && width > 1) {
      width = Math.ceil(width / 8);
      continue;
    }
    found.push(...some.sort(isDown ? newestFirst : (a, b) => newestFirst(b, a)));
    day = isDown ? span.first - 1 : span.last + 1;
    width *= some.length > walk.wanted / 4 ? 1 : 4;
  }
  const isWhole = found.length <= walk.wanted && (day < walk.first || day > walk.last);
  return { found: found.slice(0, walk.wanted), isWhole, goOn: null };
}

async function ask(
  db: Db,
  walk: Walk,
  span: { readonly first: number; readonly last: number },
  limit: number | null,
): Promise<Found[]> {
  const facets = [...walk.facets, coverDays(span.first, span.last)]
    .map((group) => `(${group.map(quoted).join(' | ')})`)
    .join(' & ');
  const { rows } = await sql<{ id: string; at: Date }>`
    select article_id as id, published_at as at from live_search
    where ${sql.ref(walk.inHead ? 'head' : 'words')} @@ ${walk.query}::tsquery and facets @@ ${facets}::tsquery
    ${limit === null ? sql`` : sql`limit ${limit}`}
  `.execute(db);
  return rows.map(({ id, at }) => ({ id, at: at.getTime() })).filter((each) => isWanted(walk, each));
}

function isWanted({ from, to, after, order }: Walk, each: Found): boolean {
  if (each.at < (from ?? -Infinity) || each.at >= (to ?? Infinity)) return false;
  if (!after) return true;
  return order === 'newest' ? newestFirst(after, each) < 0 : newestFirst(each, after) < 0;
}

/** Stories by time, the newest first; the id decides between those of one moment. */
function newestFirst(a: Found, b: Found): number {
  if (a.at !== b.at) return b.at - a.at;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}

/** A place between days, past every id. */
function edgeOf(day: number, isDown: boolean): Found {
  return isDown ? { id: '', at: (day + 1) * dayLength } : { id: '~', at: day * dayLength - 1 };
}
