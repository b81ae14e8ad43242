import { sql } from 'kysely';
import { mostReadKey } from '../domain/page-keys.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';

/** So many are kept of an edition; a part of a front shows no more. */
const kept = 24;
const hoursBack = 24;
/** A view counts half after so many hours. */
const halfLife = 6;
/** Fewer views than this say nothing yet, and could be those of a single reader. */
const fewest = 5;

/**
 * Puts the stories of each edition that were read most in the last day in order, later views before earlier ones. Pages
 * are touched only where the order is another than before.
 */
export async function rankMostRead({ db, clock }: { readonly db: Db; readonly clock: Clock }): Promise<void> {
  const now = clock.now();
  const editions = await db.selectFrom('editions').select('code').execute();
  for (const { code } of editions) {
    await inTransaction(db, async (transaction) => {
      const ranked = await rank(transaction, code, now);
      const before = await transaction
        .selectFrom('liveMostRead')
        .select('articleId')
        .where('edition', '=', code)
        .orderBy('position')
        .execute();
      if (before.map(({ articleId }) => articleId).join() === ranked.join()) return;
      await transaction.deleteFrom('liveMostRead').where('edition', '=', code).execute();
      const rows = ranked.map((articleId, place) => ({ edition: code, position: place + 1, articleId }));
      if (rows.length > 0) await transaction.insertInto('liveMostRead').values(rows).execute();
      const touches = [{ key: mostReadKey(code) }];
      await appendEvent(transaction, { kind: 'most_read.changed', subject: code, data: {}, touches });
    });
  }
}

/** Ids, most read first. */
async function rank(db: Db, edition: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ articleId: string }>`
    select live.id as article_id
    from story_hours join live_articles live on live.id = story_hours.article_id
    where live.edition = ${edition} and hour > ${now}::timestamptz - make_interval(hours => ${hoursBack})
    group by live.id
    having sum(views) >= ${fewest}
    order by sum(views * power(0.5, extract(epoch from ${now}::timestamptz - hour) / 3600 / ${halfLife})) desc, live.id
    limit ${kept}
  `.execute(db);
  return rows.map(({ articleId }) => articleId);
}
