import { sql } from 'kysely';
import { Conflict, InvalidInput } from '../../domain/errors.ts';
import { schedules } from '../../domain/refusals/schedules.ts';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type DeskActor, recordDecision } from '../desk/desk-record.ts';
import { findLive } from '../live-story.ts';
import type { PublishingContext } from '../publish-story.ts';
import { tellScheduler } from '../schedule/tell-scheduler.ts';
import { findEmbargo } from './refuse-embargoed.ts';

/**
 * Nobody and nothing publishes the story before this second. A schedule that waits for the embargo moves with it.
 * @throws NotFound; Conflict when readers have the story, when it is to be published before, or when an earlier
 * moment than the one that is set is asked for: that is lifting it; InvalidInput for a moment that is over.
 */
export function setEmbargo(
  ctx: PublishingContext,
  actor: DeskActor,
  { articleId, until }: { readonly articleId: string; readonly until: Date },
): Promise<void> {
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    if (await findLive(db, articleId)) {
      throw new Conflict(schedules.embargo_story_live());
    }
    const before = await findEmbargo(db, articleId);
    if (before && until < before.until) {
      throw new Conflict(schedules.embargo_only_longer());
    }
    await refuseOver(db, until);
    await moveSchedule(db, articleId, until);
    const row = { until, actor: actor.name, at: sql<Date>`clock_timestamp()` };
    await db
      .insertInto('embargoes')
      .values({ articleId, ...row })
      .onConflict((conflict) => conflict.column('articleId').doUpdateSet(row))
      .execute();
    await tellScheduler(db);
    await recordDecision(db, actor, { articleId, kind: 'embargo_set', data: { until: until.toISOString() } });
  });
}

/** The story can be published before its second. What waited for the embargo keeps its time. @throws Conflict */
export function liftEmbargo(
  ctx: PublishingContext,
  actor: DeskActor,
  { articleId, reason }: { readonly articleId: string; readonly reason: string },
): Promise<void> {
  if (reason.trim() === '') throw new InvalidInput(schedules.embargo_reason_missing());
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const embargo = await findEmbargo(db, articleId);
    if (!embargo) throw new Conflict(schedules.embargo_missing());
    await db.deleteFrom('embargoes').where('articleId', '=', articleId).execute();
    await db
      .updateTable('schedules')
      .set((eb) => ({ kind: 'schedule' as const, version: eb('version', '+', 1) }))
      .where('articleId', '=', articleId)
      .where('state', '=', 'waiting')
      .where('kind', '=', 'embargo')
      .execute();
    const data = { until: embargo.until.toISOString() };
    await recordDecision(db, actor, { articleId, kind: 'embargo_lifted', reason: reason.trim(), data });
  });
}

async function moveSchedule(db: Db, articleId: string, until: Date): Promise<void> {
  const waiting = await db
    .selectFrom('schedules')
    .select(['id', 'kind', 'dueAt'])
    .where('articleId', '=', articleId)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  if (waiting?.kind === 'schedule' && waiting.dueAt < until) {
    throw new Conflict(schedules.embargo_scheduled_before({ at: waiting.dueAt.toISOString() }));
  }
  if (waiting?.kind !== 'embargo') return;
  await db
    .updateTable('schedules')
    .set((eb) => ({ dueAt: until, version: eb('version', '+', 1), retryAt: null, attempts: 0 }))
    .where('id', '=', waiting.id)
    .execute();
}

async function refuseOver(db: Db, until: Date): Promise<void> {
  const found = await sql<{ isOver: boolean }>`
    select ${until}::timestamptz <= clock_timestamp() as is_over
  `.execute(db);
  if (found.rows[0]?.isOver) throw new InvalidInput(schedules.moment_over());
}
