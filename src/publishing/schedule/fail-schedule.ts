import { sql } from 'kysely';
import type { MastheadError } from '../../domain/errors.ts';
import type { FailureCause } from '../../domain/refusals/refusal.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import { raiseAlarm } from '../alarms/raise-alarm.ts';
import { recordDecision } from '../desk/desk-record.ts';
import type { PublishingContext } from '../publish-story.ts';
import type { DueSchedule } from './due-schedule.ts';
import { failureOf } from './keep-next.ts';

type Context = PublishingContext & { readonly log: Log };

/** A schedule cannot be kept: it stays with its reason, a draft is ready again, and the desk is told. */
export function failSchedule(ctx: Context, due: DueSchedule, error: MastheadError | null): Promise<void> {
  const { articleId } = due;
  const { reason, cause } = failureOf(error);
  return inTransaction(ctx.db, async (db) => {
    const story = await ctx.needs.lockStory(db, articleId);
    if (!(await stillWaits(db, due))) return;
    await db
      .updateTable('schedules')
      .set({
        state: 'failed',
        reason,
        cause: asJson<FailureCause | null>(cause),
        finishedAt: sql<Date>`clock_timestamp()`,
      })
      .where('id', '=', due.id)
      .execute();
    if (story.lifecycle === 'scheduled') await ctx.needs.moveLifecycle(db, articleId, 'unschedule');
    const data = { schedule: due.id, dueAt: due.dueAt.toISOString(), reason };
    ctx.log.error({ articleId, ...data }, 'a scheduled story was not published');
    await raiseAlarm(db, { kind: 'schedule_failed', articleId, data: { ...data, cause } });
    const actor = { staffId: due.staffId, name: due.actor };
    await recordDecision(db, actor, {
      articleId,
      kind: 'schedule_failed',
      reason,
      data: { schedule: due.id, cause },
    });
  });
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

/** It is tried again, unless somebody changed or cancelled it. */
export async function postponeSchedule(ctx: Context, due: DueSchedule, seconds: number): Promise<void> {
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
