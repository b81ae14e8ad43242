import { sql } from 'kysely';
import type { Log } from '../platform/log.ts';
import type { Db } from './db.ts';

const daysKept = 30;

/** Forgets events that are older than a month and that every follower has passed. */
export async function pruneEvents({ db, log }: { readonly db: Db; readonly log: Log }): Promise<void> {
  const result = await sql`
    delete from events
    where at < clock_timestamp() - make_interval(days => ${daysKept})
      and id <= (select coalesce(min(last_event_id), 0) from event_cursors)
  `.execute(db);
  log.info({ events: Number(result.numAffectedRows ?? 0) }, 'old events were forgotten');
}
