import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import { type FrontPlace, findFrontPage } from './front-page.ts';

/** Seconds that somebody counts as here: two looks of a window, and a slow line. */
const here = 40;

export interface FrontVisitor {
  readonly staffId: string;
  readonly name: string;
}

/**
 * Notes that somebody arranges a front now; a window says it again every 15 s.
 * @returns the names of the others who do.
 * @throws NotFound
 */
export async function noteFrontVisit(db: Db, place: FrontPlace, visitor: FrontVisitor): Promise<string[]> {
  const page = await findFrontPage(db, place);
  await sql`
    insert into front_presence (page, staff_id, name) values (${page}, ${visitor.staffId}, ${visitor.name})
    on conflict (page, staff_id) do update set name = excluded.name, seen_at = clock_timestamp()
  `.execute(db);
  await sql`delete from front_presence where seen_at < clock_timestamp() - interval '5 minutes'`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select name from front_presence where page = ${page} and staff_id <> ${visitor.staffId} and ${isHere} order by name
  `.execute(db);
  return rows.map(({ name }) => name);
}

/** Whether a row of `front_presence` is of somebody who is here. */
export const isHere = sql<boolean>`front_presence.seen_at > clock_timestamp() - ${`${here} seconds`}::interval`;
