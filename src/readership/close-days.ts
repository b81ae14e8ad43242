import { sql } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../store/db.ts';
import { estimateReaders } from './sketch.ts';

const daysWithHours = 90;
/** Sketches read at once, of a kilobyte each. */
const atOnce = 500;

export interface ClosingContext {
  readonly db: Db;
  readonly clock: Clock;
}

/**
 * Closes the days that are over: their readers become a number, the sketches and the salt go, and so do the hours of
 * days that nobody looks at hour by hour any more.
 */
export async function closeDays({ db, clock }: ClosingContext, signal: AbortSignal): Promise<void> {
  const now = clock.now();
  const today = dayOf(now);
  await db.deleteFrom('readingSalts').where('day', '<', today).execute();
  for (let closed = atOnce; closed === atOnce && !signal.aborted; ) closed = await closeStories(db, today);
  const editions = await db
    .selectFrom('editionDays')
    .select(['edition', 'day', 'sketch'])
    .where('day', '<', today)
    .where('sketch', 'is not', null)
    .execute();
  for (const { edition, day, sketch } of editions) {
    await db
      .updateTable('editionDays')
      .set({ readers: sketch && estimateReaders(sketch), sketch: null })
      .where('edition', '=', edition)
      .where('day', '=', day)
      .execute();
  }
  const oldest = new Date(now.getTime() - daysWithHours * 86_400_000);
  await db.deleteFrom('storyHours').where('hour', '<', oldest).execute();
  await db.deleteFrom('editionHours').where('hour', '<', oldest).execute();
}

async function closeStories(db: Db, today: string): Promise<number> {
  const open = await db
    .selectFrom('storyDays')
    .select(['articleId', 'day', 'sketch'])
    .where('day', '<', today)
    .where('sketch', 'is not', null)
    .limit(atOnce)
    .execute();
  const readers = open.map(({ sketch }) => (sketch ? estimateReaders(sketch) : 0));
  await sql`
    update story_days set readers = closed.readers, sketch = null
    from unnest(${open.map((each) => each.articleId)}::text[], ${open.map((each) => each.day)}::date[],
      ${readers}::integer[]) as closed(article_id, day, readers)
    where story_days.article_id = closed.article_id and story_days.day = closed.day
  `.execute(db);
  return open.length;
}

/** The day of an instant in UTC, YYYY-MM-DD. */
function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
