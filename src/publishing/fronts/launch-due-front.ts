import { sql } from 'kysely';
import type { MastheadError } from '../../domain/errors.ts';
import type { FrontContainer } from '../../domain/front/front.ts';
import type { FailureCause } from '../../domain/refusals/refusal.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import { raiseAlarm } from '../alarms/raise-alarm.ts';
import { failureOf, keepNext } from '../schedule/keep-next.ts';
import type { FrontPlace } from './front-page.ts';
import { launchContainers } from './launch-front.ts';

/** Seconds after which a front is late. */
const lateAfter = 1;

interface DueFront extends FrontPlace {
  readonly id: number;
  readonly page: string;
  readonly version: number;
  readonly containers: readonly FrontContainer[];
  readonly dueAt: Date;
  readonly attempts: number;
  readonly actor: string;
  /** Seconds, by the database's clock. */
  readonly late: number;
}

interface Context {
  readonly db: Db;
  readonly log: Log;
}

/**
 * Launches the first front that is due and that no other worker has in hand. @returns whether there was one.
 */
export function launchNextDueFront(ctx: Context): Promise<boolean> {
  return keepNext<DueFront>(ctx, {
    take: takeDue,
    keep: (db, due) => launchDue({ ...ctx, db }, due),
    fail: (due, error) => fail(ctx, due, error),
    postpone: (due, seconds) => postpone(ctx, due, seconds),
    about: ({ id, page }) => ({ page, schedule: id }),
  });
}

/** Milliseconds until the next front is due, by the database's clock; null when none waits. */
export async function untilNextDueFront(db: Db): Promise<number | null> {
  const next = await sql<{ wait: number | null }>`
    select (extract(epoch from min(greatest(due_at, coalesce(retry_at, due_at))) - clock_timestamp()) * 1000)::float8
      as wait
    from front_schedules where state = 'waiting'
  `.execute(db);
  return next.rows[0]?.wait ?? null;
}

async function takeDue(db: Db): Promise<DueFront | null> {
  const found = await sql<DueFront>`
    select id, page, edition, section, version, containers, due_at, attempts, actor,
      extract(epoch from clock_timestamp() - due_at)::float8 as late
    from front_schedules
    where state = 'waiting' and due_at <= clock_timestamp()
      and (retry_at is null or retry_at <= clock_timestamp())
    order by due_at, id
    limit 1 for update skip locked
  `.execute(db);
  return found.rows[0] ?? null;
}

async function launchDue({ db, log }: Context, due: DueFront): Promise<void> {
  const { launch } = await launchContainers(db, { ...due, by: { name: due.actor, staffId: null } });
  await db
    .updateTable('frontSchedules')
    .set({ state: 'launched', launch, finishedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', due.id)
    .execute();
  if (due.late <= lateAfter) return;
  const data = {
    page: due.page,
    schedule: due.id,
    dueAt: due.dueAt.toISOString(),
    seconds: Math.round(due.late),
  };
  log.error(data, 'a scheduled front was launched late');
  await raiseAlarm(db, { kind: 'front_late', articleId: null, subject: due.page, data });
}

/** It stays with its reason, and the desk is told. */
function fail({ db, log }: Context, due: DueFront, error: MastheadError | null): Promise<void> {
  const { reason, cause } = failureOf(error);
  return inTransaction(db, async (transaction) => {
    const failed = await transaction
      .updateTable('frontSchedules')

      .set({
        state: 'failed',
        reason,
        cause: asJson<FailureCause | null>(cause),
        finishedAt: sql<Date>`clock_timestamp()`,
      })
      .where('id', '=', due.id)
      .where('version', '=', due.version)
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst();
    if (!failed) return;
    const data = { page: due.page, schedule: due.id, dueAt: due.dueAt.toISOString(), reason };
    log.error(data, 'a scheduled front was not launched');
    const told = { ...data, cause };
    await raiseAlarm(transaction, { kind: 'front_failed', articleId: null, subject: due.page, data: told });
  });
}

async function postpone({ db }: Context, due: DueFront, seconds: number): Promise<void> {
  const retryAt = sql<Date>`clock_timestamp() + ${seconds} * interval '1 second'`;
  await db
    .updateTable('frontSchedules')
    .set({ attempts: due.attempts + 1, retryAt })
    .where('id', '=', due.id)
    .where('version', '=', due.version)
    .where('state', '=', 'waiting')
    .execute();
}
