import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';

/** Readers have the story: what waited to publish it is done. */
export async function settleSchedule(db: Db, articleId: string): Promise<void> {
  await db
    .updateTable('schedules')
    .set({ state: 'published', finishedAt: sql<Date>`clock_timestamp()` })
    .where('articleId', '=', articleId)
    .where('state', '=', 'waiting')
    .execute();
}
