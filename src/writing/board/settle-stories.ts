import { sql } from 'kysely';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';

/** Stories that are left where changing them is cheap: those that are being worked on. */
const leftFresh = 1_000;
/** Each is some 600 words in an index of millions: so many in one transaction are a few hundred milliseconds. */
const atOnce = 10;

export interface SettlingContext {
  readonly db: Db;
  readonly log: Log;
}

/**
 * Moves what the stories that changed longest ago are found by to the index of the archive, so that the index of the
 * others stays small. A story that somebody changes at this moment is left for the next time: both of its rows are taken
 * without waiting, since whoever changes it has the one and wants the other.
 */
export async function settleStories({ db, log }: SettlingContext, signal: AbortSignal): Promise<void> {
  const { rows } = await sql<{ place: number }>`
    select place from story_search_fresh order by place desc offset ${leftFresh} limit 1
  `.execute(db);
  const upTo = rows[0]?.place;
  if (upTo === undefined) return;
  let stories = 0;
  for (let moved = atOnce; moved === atOnce && !signal.aborted; stories += moved) {
    moved = await settleSome(db, upTo);
  }
  log.debug({ stories }, 'stories settled in the index of the archive');
}

async function settleSome(db: Db, upTo: number): Promise<number> {
  const { numAffectedRows } = await sql`
    with oldest as materialized (
      select fresh.article_id from story_search_fresh fresh join articles on articles.id = fresh.article_id
      where fresh.place <= ${upTo}::bigint order by fresh.place limit ${atOnce}
      for update of fresh skip locked for key share of articles skip locked
    ), gone as (
      delete from story_search_fresh using oldest
      where story_search_fresh.article_id = oldest.article_id returning story_search_fresh.*
    )
    insert into story_search (article_id, place, at, words, facets)
    select article_id, place, at, words, facets from gone order by place
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}
