import { sql } from 'kysely';
import type { SchedulePolicy } from '../../domain/desk.ts';
import { Conflict, InvalidInput } from '../../domain/errors.ts';
import type { FailureCause } from '../../domain/refusals/refusal.ts';
import { schedules } from '../../domain/refusals/schedules.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type DeskActor, recordDecision } from '../desk/desk-record.ts';
import { findEmbargo } from '../embargo/refuse-embargoed.ts';
import { refuseClosedGates } from '../gates/refuse-closed-gates.ts';
import { findLive } from '../live-story.ts';
import { findMinorKind } from '../minor-kinds.ts';
import type { PublishingContext } from '../publish-story.ts';
import { refuseUnfit } from '../refuse-unfit.ts';
import { changedSchedule } from './changed-schedule.ts';
import { tellScheduler } from './tell-scheduler.ts';

/** What readers are told of an update at its second, as with one that is published by hand. */
export interface UpdateTold {
  readonly note?: string | undefined;
  /** Id of a minor kind. */
  readonly minorKind?: string | undefined;
}

/** When a story publishes itself: at a moment, or at the second its embargo ends. */
export type ScheduleTime = { readonly kind: 'schedule'; readonly dueAt: Date } | { readonly kind: 'embargo' };

export interface ScheduleRequest {
  readonly articleId: string;
  readonly time: ScheduleTime;
  readonly policy: SchedulePolicy;
  /** For a story that readers have; ignored for any other. */
  readonly update?: UpdateTold | undefined;
}

/** Which schedule, as whoever changes it saw it. */
export interface SeenSchedule {
  readonly articleId: string;
  readonly scheduleId: number;
  readonly version: number;
}

/**
 * Lets a story publish itself, or its update, at its second of the database's clock. What would stop it then stops it now.
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
    const live = await findLive(db, articleId);
    const isUpdate = live !== null;
    if (live?.version === story.version) throw new Conflict(schedules.update_nothing_new());
    if (isUpdate) await refuseSecond(db, articleId);
    else await ctx.needs.moveLifecycle(db, articleId, 'schedule');
    const { id } = await db
      .insertInto('schedules')
      .values({
        articleId,
        ...(isUpdate ? { kind: 'update', ...(await toldOf(db, request.update)) } : { kind: time.kind }),
        dueAt,
        policy,
        storyVersion: story.version,
        cause: asJson<FailureCause | null>(null),
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
    const { kind } = await lockSeen(db, change);
    refuseUnfit(story.document);
    await refuseClosedGates(ctx.needs, db, story, actor.staffId);
    const dueAt = await momentOf(db, articleId, time);
    await db
      .updateTable('schedules')
      .set({
        ...(kind === 'update' ? await toldOf(db, change.update) : { kind: time.kind }),
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
    const { kind } = await lockSeen(db, seen);
    await db
      .updateTable('schedules')
      .set({ state: 'cancelled', finishedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', seen.scheduleId)
      .execute();
    if (kind !== 'update') await ctx.needs.moveLifecycle(db, articleId, 'unschedule');
    await tellScheduler(db);
    await recordDecision(db, actor, {
      articleId,
      kind: 'schedule_cancelled',
      data: { schedule: seen.scheduleId },
    });
  });
}

/** A draft that waits is in a state of its own; a live story is not. */
async function refuseSecond(db: Db, articleId: string): Promise<void> {
  const waiting = await db
    .selectFrom('schedules')
    .select('id')
    .where('articleId', '=', articleId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (waiting) throw new Conflict(schedules.update_waits());
}

async function toldOf(db: Db, { note, minorKind }: UpdateTold = {}) {
  if (minorKind !== undefined) await findMinorKind(db, minorKind);
  return { note: note || null, minorKind: minorKind ?? null };
}

async function lockSeen(db: Db, { articleId, scheduleId, version }: SeenSchedule) {
  const row = await db
    .selectFrom('schedules')
    .select(['state', 'version', 'kind', 'actor'])
    .where('id', '=', scheduleId)
    .where('articleId', '=', articleId)
    .forUpdate()
    .executeTakeFirst();
  if (row?.state === 'waiting' && row.version === version) return row;
  throw new Conflict(row ? changedSchedule(row) : schedules.schedule_gone());
}

async function momentOf(db: Db, articleId: string, time: ScheduleTime): Promise<Date> {
  const embargo = await findEmbargo(db, articleId);
  if (time.kind === 'embargo') {
    if (embargo) return embargo.until;
    throw new InvalidInput(schedules.schedule_without_embargo());
  }
  if (embargo && time.dueAt < embargo.until) {
    throw new InvalidInput(schedules.schedule_under_embargo({ at: embargo.until.toISOString() }));
  }
  const { isOver } = await sql<{ isOver: boolean }>`
    select ${time.dueAt}::timestamptz <= clock_timestamp() as is_over
  `
    .execute(db)
    .then(({ rows }) => rows[0] ?? { isOver: true });
  if (isOver) throw new InvalidInput(schedules.moment_over_to_publish());
  return time.dueAt;
}
