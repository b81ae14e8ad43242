import { sql } from 'kysely';
import pg from 'pg';
import { pause } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import type { PageStore } from './page-store.ts';

export interface FollowContext {
  readonly readerDb: Db;
  /** Connection string of the reader's role. */
  readonly url: string;
  readonly store: Pick<PageStore, 'drop' | 'clear'>;
  readonly log: Log;
}

/** More events than this at once: dropping everything is cheaper than finding what they touch. */
const mostEvents = 5_000;
/** Events are asked for this often even if no notification came, milliseconds. */
const heartbeat = 20_000;

/**
 * Keeps this process's pages true until `signal` aborts. Resolves `ready` when it listens and knows the
 * newest event: pages made from then on cannot miss a change. While the database is away pages are kept;
 * everything that happened meanwhile is caught up on when it is back.
 */
export async function followChanges(
  ctx: FollowContext,
  signal: AbortSignal,
  ready: () => void,
): Promise<void> {
  let lastSeen: number | null = null;
  while (!signal.aborted) {
    const listener = new pg.Client({
      connectionString: ctx.url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    try {
      const woken = waker(listener, signal);
      await listener.connect();
      await listener.query('listen masthead_events');
      lastSeen ??= await newestEvent(ctx.readerDb);
      ready();
      while (!signal.aborted) {
        lastSeen = await takeChanges(ctx, lastSeen);
        await woken();
      }
    } catch (error) {
      if (!signal.aborted) ctx.log.warn({ err: error }, 'the database is away; held pages are still served');
    } finally {
      listener.end().catch(() => {});
    }
    await pause(300, undefined, { signal }).catch(() => {});
  }
}

async function newestEvent(db: Db): Promise<number> {
  const row = await db
    .selectFrom('liveEvents')
    .select(sql<number>`coalesce(max(id), 0)`.as('id'))
    .executeTakeFirstOrThrow();
  return row.id;
}

async function takeChanges(ctx: FollowContext, after: number): Promise<number> {
  const events = await ctx.readerDb
    .selectFrom('liveEvents')
    .select(['id', 'touches'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(mostEvents)
    .execute();
  if (events.length === mostEvents) {
    const newest = await newestEvent(ctx.readerDb);
    ctx.store.clear();
    return newest;
  }
  if (events.length > 0) ctx.store.drop(events.flatMap((event) => event.touches));
  return events.at(-1)?.id ?? after;
}

/** A function that waits for the next notification since it was last called; it throws when the line is cut. */
function waker(listener: pg.Client, signal: AbortSignal): () => Promise<void> {
  let isAwake = false;
  let lost: Error | null = null;
  let wake = () => {};
  const rouse = () => {
    isAwake = true;
    wake();
  };
  listener.on('notification', rouse);
  listener.on('error', (error) => {
    lost = error;
    rouse();
  });
  listener.on('end', () => {
    lost ??= new Error('the connection was closed');
    rouse();
  });
  signal.addEventListener('abort', rouse, { once: true });
  return async () => {
    if (!isAwake) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, heartbeat);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    isAwake = false;
    if (lost) throw lost;
  };
}
