import { sql } from 'kysely';
import { Conflict, MastheadError } from '../../domain/errors.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';
import { raiseAlarm } from '../alarms/raise-alarm.ts';
import { type PublishingContext, publishStory } from '../publish-story.ts';
import type { DueSchedule } from './due-schedule.ts';
import { failSchedule, postponeSchedule } from './fail-schedule.ts';
import { settleSchedule } from './settle-schedule.ts';

/** Seconds after which a story is late. */
const lateAfter = 1;

/**
 * Publishes the first story that is due and that no other worker has in hand, in one transaction with the end of its
 * schedule: whatever happens, never twice. One that cannot be published is told of and does not stop the others.
 * @returns whether there was one.
 */
export async function publishNextDue(ctx: PublishingContext & { readonly log: Log }): Promise<boolean> {
  const hand: { due: DueSchedule | null } = { due: null };
  try {
    await inTransaction(ctx.db, async (db) => {
      hand.due = await takeDue(db);
      if (hand.due) await publishDue({ ...ctx, db }, hand.due);
    });
  } catch (error) {
    // Whatever the story would have changed is undone; what is said about it is another transaction.
    const { due } = hand;
    if (!due) throw error;
    const isFinal = error instanceof MastheadError && error.status < 500;
    await (isFinal ? failSchedule(ctx, due, error.message) : postponeSchedule(ctx, due, error));
  }
  return hand.due !== null;
}

async function publishDue(ctx: PublishingContext & { readonly log: Log }, due: DueSchedule): Promise<void> {
  const { articleId, staffId, actor, now } = due;
  const { lifecycle } = await ctx.needs.lockStory(ctx.db, articleId);
  if (lifecycle !== 'scheduled') throw new Conflict('The story is not scheduled any more.');
  await refuseChanged(ctx, due);
  await publishStory(ctx, { articleId, staffId, actor, at: now });
  await settleSchedule(ctx.db, articleId);
  if (due.late <= lateAfter) return;
  const data = { schedule: due.id, dueAt: due.dueAt.toISOString(), seconds: Math.round(due.late) };
  ctx.log.error({ articleId, ...data }, 'a scheduled story was published late');
  await raiseAlarm(ctx.db, { kind: 'schedule_late', articleId, data });
}

/** Both rows, in the order in which everybody locks them. Who is being written or published right now waits its turn. */
async function takeDue(db: Db): Promise<DueSchedule | null> {
  const found = await sql<DueSchedule>`
    select schedules.id, schedules.article_id, schedules.version, schedules.policy, schedules.story_version,
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
  throw new Conflict('The story has changed since it was scheduled, and was to be published unchanged.');
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
