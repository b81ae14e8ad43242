import { sql } from 'kysely';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';
import { raiseAlarm } from '../alarms/raise-alarm.ts';
import { recordDecision } from '../desk/desk-record.ts';
import type { PublishingContext } from '../publish-story.ts';
import type { DueSchedule } from './due-schedule.ts';

type Context = PublishingContext & { readonly log: Log };

/** Attempts after which something unexpected is not waited out any more: about a minute. */
const mostAttempts = 8;

/** A schedule cannot be kept: it stays with its reason, the story is ready again, and the desk is told. */
export function failSchedule(ctx: Context, due: DueSchedule, reason: string): Promise<void> {
  const { articleId } = due;
  return inTransaction(ctx.db, async (db) => {
    const story = await ctx.needs.lockStory(db, articleId);
    if (!(await stillWaits(db, due))) return;
    await db
      .updateTable('schedules')
      .set({ state: 'failed', reason, finishedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', due.id)
      .execute();
    if (story.lifecycle === 'scheduled') await ctx.needs.moveLifecycle(db, articleId, 'unschedule');
    const data = { schedule: due.id, dueAt: due.dueAt.toISOString(), reason };
    ctx.log.error({ articleId, ...data }, 'a scheduled story was not published');
    await raiseAlarm(db, { kind: 'schedule_failed', articleId, data });
    const actor = { staffId: due.staffId, name: due.actor };
    await recordDecision(db, actor, {
      articleId,
      kind: 'schedule_failed',
      reason,
      data: { schedule: due.id },
    });
  });
}

/** Something unexpected came between. It is tried again, each time later; then the desk is told. */
export async function postponeSchedule(ctx: Context, due: DueSchedule, error: unknown): Promise<void> {
  ctx.log.error({ err: error, articleId: due.articleId, schedule: due.id }, 'a scheduled story met an error');
  if (due.attempts + 1 >= mostAttempts) {
    await failSchedule(ctx, due, 'Something went wrong each time it was tried. The log says what.');
    return;
  }
  const seconds = 0.5 * 2 ** due.attempts;
  await ctx.db
    .updateTable('schedules')
    .set({
      attempts: due.attempts + 1,
      retryAt: sql<Date>`clock_timestamp() + ${seconds} * interval '1 second'`,
    })
    .where('id', '=', due.id)
    .where('version', '=', due.version)
    .where('state', '=', 'waiting')
    .execute();
}

/** Somebody may have changed or cancelled it after it could not be kept. */
async function stillWaits(db: Db, due: DueSchedule): Promise<boolean> {
  const row = await db
    .selectFrom('schedules')
    .select('id')
    .where('id', '=', due.id)
    .where('version', '=', due.version)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
