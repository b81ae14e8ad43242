import { sql } from 'kysely';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';

const daysKept = 90;

/** Forgets who looked at a preview more than 90 days ago: by then its link has long ended (two weeks at the most). */
export async function forgetViews({ db, log }: { readonly db: Db; readonly log: Log }): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('previewViews')
    .where('at', '<', sql<Date>`clock_timestamp() - make_interval(days => ${daysKept})`)
    .executeTakeFirstOrThrow();
  log.info({ views: Number(numDeletedRows) }, 'old looks at previews were forgotten');
}
