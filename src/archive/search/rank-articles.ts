import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import type { ResultPlace } from './result-place.ts';
import { type Walk, walkDays } from './walk-days.ts';

/** Stories that relevance is judged among: the newest with the words in their head, and the newest with them at all. */
const judgedOfEach = 200;

interface Ranked {
  readonly found: readonly { readonly id: string; readonly at: number }[];
  readonly next: ResultPlace | null;
  readonly total: number | null;
  readonly judged: number | null;
}

/**
 * The best matches first: words in the headline count most, then standfirst and names, then the text, where words
 * that stand together count more; of two that match as well, the newer one by a year counts a little more. A common
 * word is judged among the newest of its stories: to judge all would read them all.
 */
export async function rankArticles(
  db: Db,
  walk: Omit<Walk, 'inHead' | 'wanted' | 'order' | 'after'>,
  { after, wanted }: { readonly after?: ResultPlace | undefined; readonly wanted: number },
): Promise<Ranked> {
  const newest = { ...walk, order: 'newest', wanted: judgedOfEach } as const;
  const anywhere = await walkDays(db, { ...newest, inHead: false });
  // Where all are known, those with the words in their head are among them, but for words that are in the head alone.
  const inHead = await walkDays(db, { ...newest, inHead: true });
  const candidates = new Map([...anywhere.found, ...inHead.found].map((each) => [each.id, each]));
  const scored = await score(db, walk.query, [...candidates.keys()]);
  const place = after?.order === 'relevance' ? after : undefined;
  const rest = place
    ? scored.filter(({ at, id }) => at < place.at || (at === place.at && id > place.id))
    : scored;
  const found = rest.slice(0, wanted);
  const last = rest.length > wanted ? found.at(-1) : undefined;
  const isWhole = anywhere.isWhole && inHead.isWhole;
  return {
    found,
    next: last ? { order: 'relevance', ...last } : null,
    total: isWhole ? scored.length : null,
    judged: isWhole ? null : scored.length,
  };
}

/** By their score in millionths, the best first. */
async function score(db: Db, query: string, ids: readonly string[]): Promise<{ id: string; at: number }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; at: number }>`
    select article_id as id, round(1000000 * (
        2 * ts_rank('{0, 0.2, 0.5, 1}', head, asked) + ts_rank_cd('{0.4, 0.4, 0.4, 0.4}', words, asked, 2 | 32)
        + extract(epoch from published_at) / 31557600 * 0.03))::double precision as at
    from live_search, (select ${query}::tsquery) as query (asked)
    where article_id = any(${ids}::text[])
    order by at desc, id
  `.execute(db);
  return rows;
}
