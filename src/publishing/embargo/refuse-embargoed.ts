import { sql } from 'kysely';
import { MastheadError } from '../../domain/errors.ts';
import { schedules } from '../../domain/refusals/schedules.ts';
import type { Db } from '../../store/db.ts';

/** A story may not be published before its second. */
class Embargoed extends MastheadError {
  constructor(until: Date) {
    super('embargoed', 409, schedules.embargoed({ at: until.toISOString() }));
  }
}

/**
 * The embargo that holds a story back at this moment of the database's clock, or null. Whoever asks in order to
 * publish must have locked the story: then no embargo can be set in between.
 */
export async function findEmbargo(db: Db, articleId: string): Promise<{ until: Date; actor: string } | null> {
  const row = await db
    .selectFrom('embargoes')
    .select(['until', 'actor'])
    .where('articleId', '=', articleId)
    .where('until', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirst();
  return row ?? null;
}

/** @throws Embargoed */
export async function refuseEmbargoed(db: Db, articleId: string): Promise<void> {
  const embargo = await findEmbargo(db, articleId);
  if (embargo) throw new Embargoed(embargo.until);
}
