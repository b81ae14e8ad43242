import { sql } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import { pause } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Db } from '../store/db.ts';
import type { TimeCounter } from './time-counter.ts';
import type { ViewCounter } from './view-counter.ts';

export interface FlushContext {
  /** A connection with the reader's role. */
  readonly readerDb: Db;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Counters {
  readonly views: ViewCounter;
  readonly times: TimeCounter;
}

/** Milliseconds. What was counted meanwhile is lost when the process is killed. */
const flushEvery = 5_000;

/** Hands on what is counted every few seconds until `signal` aborts, and then once more. */
export async function flushViews(ctx: FlushContext, counters: Counters, signal: AbortSignal): Promise<void> {
  let isAway = false;
  while (true) {
    // Asked before: what is counted while this is handed on would be left out of the last time.
    const isLast = signal.aborted;
    try {
      await flushOnce(ctx, counters);
      isAway = false;
    } catch (error) {
      // A replica takes nothing, and says so each time.
      if (!isAway) ctx.log.warn({ err: error }, 'views of stories could not be handed on; they are kept');
      isAway = true;
    }
    if (isLast) return;
    await pause(flushEvery, undefined, { signal }).catch(() => {});
  }
}

/** Hands on what was counted and sees to today's salt. @internal */
export async function flushOnce(
  { readerDb, clock }: FlushContext,
  { views, times }: Counters,
): Promise<void> {
  await handOn(views, async (counts) => {
    const told = [...counts].map(([story, { views: count, hosts, marks }]) => ({
      story,
      views: count,
      referrers: Object.fromEntries(hosts),
      marks: [...marks],
    }));
    const day = views.salt?.day ?? null;
    await sql`select count_reading(${JSON.stringify(told)}::jsonb, ${day}::date)`.execute(readerDb);
  });
  await handOn(times, async (counts) => {
    const told = [...counts].flatMap(([story, spans]) =>
      [...spans.entries()].flatMap(([bucket, readings]) =>
        readings === 0 ? [] : [{ story, bucket, readings }],
      ),
    );
    await sql`select count_reading_times(${JSON.stringify(told)}::jsonb)`.execute(readerDb);
  });
  if (views.salt?.day === clock.now().toISOString().slice(0, 10)) return;
  const { rows } = await sql<{ day: string; salt: Buffer }>`select day, salt from reading_salt()`.execute(
    readerDb,
  );
  const [today] = rows;
  if (today && today.day !== views.salt?.day)
    views.salt = { day: today.day, key: today.salt.toString('hex') };
}

async function handOn<T extends ReadonlyMap<string, unknown>>(
  counter: { take(): T; giveBack(counts: T): void },
  hand: (counts: T) => Promise<void>,
): Promise<void> {
  const counts = counter.take();
  if (counts.size === 0) return;
  try {
    await hand(counts);
  } catch (error) {
    counter.giveBack(counts);
    throw error;
  }
}
