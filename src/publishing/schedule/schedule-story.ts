import { sql } from 'kysely';
import type { SchedulePolicy } from '../../domain/desk.ts';
import { Conflict, InvalidInput } from '../../domain/errors.ts';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type DeskActor, recordDecision } from '../desk/desk-record.ts';
import { findEmbargo } from '../embargo/refuse-embargoed.ts';
import { refuseClosedGates } from '../gates/refuse-closed-gates.ts';
import type { PublishingContext } from '../publish-story.ts';
import { refuseUnfit } from '../refuse-unfit.ts';
import { tellScheduler } from './tell-scheduler.ts';

/** When a story publishes itself: at a moment, or at the second its embargo ends. */
export type ScheduleTime = { readonly kind: 'schedule'; readonly dueAt: Date } | { readonly kind: 'embargo' };

export interface ScheduleRequest {
  readonly articleId: string;
  readonly time: ScheduleTime;
  readonly policy: SchedulePolicy;
}

/** Which schedule, as whoever changes it saw it. */
export interface SeenSchedule {
  readonly articleId: string;
  readonly scheduleId: number;
  readonly version: number;
}

/**
 * Lets a story publish itself at its second of the database's clock. What would stop it then stops it now.
 * @returns the schedule's id.
 * @throws NotFound; Conflict when it waits already or cannot be scheduled where it stands; InvalidInput for a moment
 * that is over or before the end of the embargo; GatesClosed.
 */
export function scheduleStory(
  ctx: PublishingContext,
  actor: DeskActor,
  request: ScheduleRequest,
): Promise<number> {
  const { articleId, time, policy } = request;
  return inTransaction(ctx.db, async (db) => {
    const cause = { author: actor.name, reason: 'scheduled' };
    const story = await ctx.needs.reviseStory(db, articleId, cause);
    refuseUnfit(story.document);
    await refuseClosedGates(ctx.needs, db, story, actor.staffId);
    const dueAt = await momentOf(db, articleId, time);
    await ctx.needs.moveLifecycle(db, articleId, 'schedule');
    const { id } = await db
      .insertInto('schedules')
      .values({
        articleId,
        kind: time.kind,
        dueAt,
        policy,
        storyVersion: story.version,
        staffId: actor.staffId,
        actor: actor.name,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tellScheduler(db);
    const data = { schedule: id, dueAt: dueAt.toISOString(), policy };
    await recordDecision(db, actor, { articleId, kind: 'scheduled', data });
    return id;
  });
}

/**
 * Another moment for a schedule that waits, exactly as it was seen.
 * @throws Conflict when it was changed, cancelled or published meanwhile; InvalidInput as for a new one.
 */
export function changeSchedule(
  ctx: PublishingContext,
  actor: DeskActor,
  change: SeenSchedule & Omit<ScheduleRequest, 'articleId'>,
): Promise<void> {
  const { articleId, time, policy } = change;
  return inTransaction(ctx.db, async (db) => {
    const story = await ctx.needs.reviseStory(db, articleId, { author: actor.name, reason: 'scheduled' });
    await lockSeen(db, change);
    refuseUnfit(story.document);
    await refuseClosedGates(ctx.needs, db, story, actor.staffId);
    const dueAt = await momentOf(db, articleId, time);
    await db
      .updateTable('schedules')
      .set({
        kind: time.kind,
        dueAt,
        policy,
        storyVersion: story.version,
        version: change.version + 1,
        attempts: 0,
        retryAt: null,
        staffId: actor.staffId,
        actor: actor.name,
      })
      .where('id', '=', change.scheduleId)
      .execute();
    await tellScheduler(db);
    const data = { schedule: change.scheduleId, dueAt: dueAt.toISOString(), policy };
    await recordDecision(db, actor, { articleId, kind: 'schedule_changed', data });
  });
}

/** The story does not publish itself. @throws Conflict when it was changed, cancelled or published meanwhile. */
export function cancelSchedule(ctx: PublishingContext, actor: DeskActor, seen: SeenSchedule): Promise<void> {
  return inTransaction(ctx.db, async (db) => {
    const { articleId } = seen;
    await ctx.needs.lockStory(db, articleId);
    await lockSeen(db, seen);
    await db
      .updateTable('schedules')
      .set({ state: 'cancelled', finishedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', seen.scheduleId)
      .execute();
    await ctx.needs.moveLifecycle(db, articleId, 'unschedule');
    await tellScheduler(db);
    await recordDecision(db, actor, {
      articleId,
      kind: 'schedule_cancelled',
      data: { schedule: seen.scheduleId },
    });
  });
}

async function lockSeen(db: Db, { articleId, scheduleId, version }: SeenSchedule): Promise<void> {
  const row = await db
    .selectFrom('schedules')
    .select(['state', 'version', 'actor'])
    .where('id', '=', scheduleId)
    .where('articleId', '=', articleId)
    .forUpdate()
    .executeTakeFirst();
  if (row?.state === 'waiting' && row.version === version) return;
  const now = !row
    ? 'is not there'
    : row.state === 'waiting'
      ? `was changed by ${row.actor}`
      : `is ${row.state}`;
  throw new Conflict(`This schedule ${now} meanwhile. Look at it again before you change it.`);
}

async function momentOf(db: Db, articleId: string, time: ScheduleTime): Promise<Date> {
  const embargo = await findEmbargo(db, articleId);
  if (time.kind === 'embargo') {
    if (embargo) return embargo.until;
    throw new InvalidInput('The story has no embargo to wait for. Give it a time of its own.');
  }
  if (embargo && time.dueAt < embargo.until) {
    throw new InvalidInput(
      `The story is under embargo until ${embargo.until.toISOString()}. Choose a later time.`,
    );
  }
  const { isOver } = await sql<{ isOver: boolean }>`
    select ${time.dueAt}::timestamptz <= clock_timestamp() as is_over
  `
    .execute(db)
    .then(({ rows }) => rows[0] ?? { isOver: true });
  if (isOver) throw new InvalidInput('This moment is over. Choose a later one, or publish the story now.');
  return time.dueAt;
}
