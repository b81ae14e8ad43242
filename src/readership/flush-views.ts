import { sql } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import { pause } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Db } from '../store/db.ts';
import type { ViewCounter } from './view-counter.ts';

export interface FlushContext {
  /** A connection with the reader's role. */
  readonly readerDb: Db;
  readonly clock: Clock;
  readonly log: Log;
}

/** Milliseconds. What was counted meanwhile is lost when the process is killed. */
const flushEvery = 5_000;

/** Hands on what is counted every few seconds until `signal` aborts, and then once more. */
export async function flushViews(
  ctx: FlushContext,
  counter: ViewCounter,
  signal: AbortSignal,
): Promise<void> {
  let isAway = false;
  while (true) {
    try {
      await flushOnce(ctx, counter);
      isAway = false;
    } catch (error) {
      // A replica takes nothing, and says so each time.
      if (!isAway) ctx.log.warn({ err: error }, 'views of stories could not be handed on; they are kept');
      isAway = true;
    }
    if (signal.aborted) return;
    await pause(flushEvery, undefined, { signal }).catch(() => {});
  }
}

/** Hands on what was counted and sees to today's salt. @internal */
export async function flushOnce({ readerDb, clock }: FlushContext, counter: ViewCounter): Promise<void> {
  const counts = counter.take();
  if (counts.size > 0) {
    const told = [...counts].map(([story, { views, hosts, marks }]) => ({
      story,
      views,
      referrers: Object.fromEntries(hosts),
      marks: [...marks],
    }));
    try {
      const day = counter.salt?.day ?? null;
      await sql`select count_reading(${JSON.stringify(told)}::jsonb, ${day}::date)`.execute(readerDb);
    } catch (error) {
      counter.giveBack(counts);
      throw error;
    }
  }
  if (counter.salt?.day === clock.now().toISOString().slice(0, 10)) return;
  const { rows } = await sql<{ day: string; salt: Buffer }>`select day, salt from reading_salt()`.execute(
    readerDb,
  );
  const [today] = rows;
  if (today && today.day !== counter.salt?.day)
    counter.salt = { day: today.day, key: today.salt.toString('hex') };
}
