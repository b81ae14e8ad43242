import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';

/** Where processes hear that a schedule was made or changed. */
export const schedulesChannel = 'masthead_schedules';

/** Wakes whoever publishes what is due, at commit. */
export async function tellScheduler(db: Db): Promise<void> {
  await sql`select pg_notify(${schedulesChannel}, '')`.execute(db);
}
