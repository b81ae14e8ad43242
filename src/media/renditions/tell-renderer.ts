import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';

/** Where the process that makes renditions hears that there are some to make. */
export const renditionsChannel = 'masthead_renditions';

/** Wakes it, at commit. */
export async function tellRenderer(db: Db): Promise<void> {
  await sql`select pg_notify(${renditionsChannel}, '')`.execute(db);
}
