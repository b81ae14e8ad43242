import { sql } from 'kysely';
import { Conflict } from '../../domain/errors.ts';
import { schedules } from '../../domain/refusals/schedules.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import { raiseAlarm } from '../alarms/raise-alarm.ts';
import { findLive } from '../live-story.ts';
import { type PublishingContext, publishStory } from '../publish-story.ts';
import type { DueSchedule } from './due-schedule.ts';
import { failSchedule, postponeSchedule } from './fail-schedule.ts';
import { keepNext } from './keep-next.ts';
import { settleSchedule } from './settle-schedule.ts';

/** Seconds after which a story is late. */
const lateAfter = 1;

/**
 * Publishes the first story that is due and that no other worker has in hand, or its update.
 * @returns whether there was one.
 */
export function publishNextDue(ctx: PublishingContext & { readonly log: Log }): Promise<boolean> {
  return keepNext<DueSchedule>(ctx, {
    take: takeDue,
    keep: (db, due) => publishDue({ ...ctx, db }, due),
    fail: (due, error) => failSchedule(ctx, due, error),
    postpone: (due, seconds) => postponeSchedule(ctx, due, seconds),
    about: ({ id, articleId }) => ({ articleId, schedule: id }),
  });
}

async function publishDue(ctx: PublishingContext & { readonly log: Log }, due: DueSchedule): Promise<void> {
  const { articleId, staffId, actor, now } = due;
  const { lifecycle } = await ctx.needs.lockStory(ctx.db, articleId);
  if (due.kind === 'update') {
    if (!(await findLive(ctx.db, articleId))) throw new Conflict(schedules.schedule_story_gone());
  } else if (lifecycle !== 'scheduled') throw new Conflict(schedules.schedule_story_moved());
  await refuseChanged(ctx, due);
  const told = { note: due.note ?? undefined, minorKind: due.minorKind ?? undefined };
  await publishStory(ctx, { articleId, staffId, actor, at: now, ...told });
  await settleSchedule(ctx.db, articleId);
  if (due.late <= lateAfter) return;
  const data = { schedule: due.id, dueAt: due.dueAt.toISOString(), seconds: Math.round(due.late) };
  ctx.log.error({ articleId, ...data }, 'a scheduled story was published late');
  await raiseAlarm(ctx.db, { kind: 'schedule_late', articleId, data });
}

/** Both rows, in the order in which everybody locks them. Who is being written or published right now waits its turn. */
async function takeDue(db: Db): Promise<DueSchedule | null> {
  const found = await sql<DueSchedule>`
    select schedules.id, schedules.article_id, schedules.version, schedules.kind, schedules.policy,
      schedules.story_version, schedules.note, schedules.minor_kind,
      schedules.due_at, schedules.attempts, schedules.staff_id, schedules.actor, clock_timestamp() as now,
      extract(epoch from clock_timestamp() - schedules.due_at)::float8 as late
    from schedules join articles on articles.id = schedules.article_id
    where schedules.state = 'waiting' and schedules.due_at <= clock_timestamp()
      and (schedules.retry_at is null or schedules.retry_at <= clock_timestamp())
    order by schedules.due_at, schedules.id
    limit 1 for update of articles, schedules skip locked
  `.execute(db);
  return found.rows[0] ?? null;
}

async function refuseChanged(ctx: PublishingContext, due: DueSchedule): Promise<void> {
  if (due.policy === 'newest') return;
  const { version } = await ctx.needs.reviseStory(ctx.db, due.articleId, {
    author: due.actor,
    reason: 'published',
  });
  if (version === due.storyVersion) return;
  throw new Conflict(schedules.story_changed_since());
}

/** Milliseconds until the next schedule is due, by the database's clock; null when none waits. */
export async function untilNextDue(db: Db): Promise<number | null> {
  const next = await sql<{ wait: number | null }>`
    select (extract(epoch from min(greatest(due_at, coalesce(retry_at, due_at))) - clock_timestamp()) * 1000)::float8
      as wait
    from schedules where state = 'waiting'
  `.execute(db);
  return next.rows[0]?.wait ?? null;
}
