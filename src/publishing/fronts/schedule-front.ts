import { sql } from 'kysely';
import { Conflict, InvalidInput, NotFound } from '../../domain/errors.ts';
import type { FrontContainer } from '../../domain/front/front.ts';
import type { PageKey } from '../../domain/page-keys.ts';
import { fronts } from '../../domain/refusals/fronts.ts';
import { schedules } from '../../domain/refusals/schedules.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DeskActor } from '../desk/desk-record.ts';
import { changedSchedule } from '../schedule/changed-schedule.ts';
import { tellScheduler } from '../schedule/tell-scheduler.ts';
import { type FrontPlace, findFrontPage } from './front-page.ts';

interface ScheduleActor {
  readonly dueAt: Date;
  readonly by: DeskActor;
}

/** Which schedule, as whoever changes it saw it. */
export interface SeenFrontSchedule extends FrontPlace {
  readonly scheduleId: number;
  readonly version: number;
}

/**
 * Lets the draft of a front, as it is now, launch itself at its second of the database's clock.
 * @returns the schedule's id.
 * @throws NotFound; Conflict when the draft is another one than was seen or the moment is taken; InvalidInput for a
 * moment that is over.
 */
export function scheduleFront(
  db: Db,
  input: FrontPlace & ScheduleActor & { readonly version: number },
): Promise<number> {
  return inTransaction(db, async (transaction) => {
    const page = await findFrontPage(transaction, input);
    const containers = await readSeenDraft(transaction, page, input.version);
    await refuseMoment(transaction, page, input.dueAt, null);
    const { edition, section, dueAt, by } = input;
    const { id } = await transaction
      .insertInto('frontSchedules')
      .values({
        page,
        edition,
        section,
        containers: asJson(containers),
        dueAt,
        actor: by.name,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tellOf(transaction, page, by, { schedule: id, change: 'set', dueAt: dueAt.toISOString() });
    return id;
  });
}

/**
 * Another moment for a front that waits.
 * @throws NotFound; Conflict when it was changed, cancelled or launched meanwhile; InvalidInput as for a new one.
 */
export function changeFrontSchedule(db: Db, input: SeenFrontSchedule & ScheduleActor): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const page = await findFrontPage(transaction, input);
    await lockSeen(transaction, page, input);
    const { scheduleId, dueAt, by, version } = input;
    await refuseMoment(transaction, page, dueAt, scheduleId);
    await transaction
      .updateTable('frontSchedules')
      .set({ dueAt, actor: by.name, version: version + 1, attempts: 0, retryAt: null })
      .where('id', '=', scheduleId)
      .execute();
    const data = { schedule: scheduleId, change: 'moved', dueAt: dueAt.toISOString() };
    await tellOf(transaction, page, by, data);
  });
}

/** It does not launch itself. @throws NotFound; Conflict when it was changed, cancelled or launched meanwhile. */
export function cancelFrontSchedule(
  db: Db,
  input: SeenFrontSchedule & { readonly by: DeskActor },
): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const page = await findFrontPage(transaction, input);
    await lockSeen(transaction, page, input);
    await transaction
      .updateTable('frontSchedules')
      .set({ state: 'cancelled', finishedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', input.scheduleId)
      .execute();
    await tellOf(transaction, page, input.by, { schedule: input.scheduleId, change: 'cancelled' });
  });
}

async function readSeenDraft(db: Db, page: PageKey, version: number): Promise<readonly FrontContainer[]> {
  const draft = await db
    .selectFrom('fronts')
    .select(['containers', 'version'])
    .where('page', '=', page)
    .executeTakeFirst();
  if (!draft) throw new NotFound(fronts.front_empty_to_schedule());
  if (draft.version === version) return draft.containers;
  throw new Conflict(fronts.front_changed_before_schedule());
}

async function lockSeen(db: Db, page: PageKey, { scheduleId, version }: SeenFrontSchedule): Promise<void> {
  const row = await db
    .selectFrom('frontSchedules')
    .select(['state', 'version', 'actor'])
    .where('id', '=', scheduleId)
    .where('page', '=', page)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(fronts.front_schedule_unknown());
  if (row.state === 'waiting' && row.version === version) return;
  throw new Conflict(changedSchedule(row));
}

async function refuseMoment(db: Db, page: PageKey, dueAt: Date, own: number | null): Promise<void> {
  const { rows } = await sql<{ isOver: boolean; isTaken: boolean }>`
    select ${dueAt}::timestamptz <= clock_timestamp() as is_over, exists (
      select from front_schedules where page = ${page} and state = 'waiting' and due_at = ${dueAt}::timestamptz
        and id is distinct from ${own}::bigint
    ) as is_taken
  `.execute(db);
  if (rows[0]?.isOver !== false) {
    throw new InvalidInput(schedules.moment_over_to_launch());
  }
  if (rows[0].isTaken) {
    throw new Conflict(fronts.front_second_taken());
  }
}

/** Wakes whoever launches what is due, and leaves a trace, both at commit. */
async function tellOf(
  db: Db,
  page: PageKey,
  { name: actor, staffId }: DeskActor,
  data: Readonly<Record<string, string | number>>,
): Promise<void> {
  await tellScheduler(db);
  await appendEvent(db, {
    kind: 'front.scheduled',
    subject: page,
    data: { ...data, actor, staffId },
    touches: [],
  });
}
