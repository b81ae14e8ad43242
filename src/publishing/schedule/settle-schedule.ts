import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import { tellScheduler } from './tell-scheduler.ts';

/** Readers have the story: what waited to publish it is done. */
export async function settleSchedule(db: Db, articleId: string): Promise<void> {
  await db
    .updateTable('schedules')
    .set({ state: 'published', finishedAt: sql<Date>`clock_timestamp()` })
    .where('articleId', '=', articleId)
    .where('state', '=', 'waiting')
    .execute();
}

/** The story is not to be published any more: what waited to do it does nothing. */
export async function dropSchedule(db: Db, articleId: string, reason: string): Promise<void> {
  await db
    .updateTable('schedules')
    .set({ state: 'cancelled', reason, finishedAt: sql<Date>`clock_timestamp()` })
    .where('articleId', '=', articleId)
    .where('state', '=', 'waiting')
    .execute();
  await tellScheduler(db);
}
