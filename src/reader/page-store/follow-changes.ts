import { sql } from 'kysely';
import { pause } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import { listenForEvents } from '../../store/event-listener.ts';
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
    try {
      await using listener = await listenForEvents(ctx.url, signal, heartbeat);
      lastSeen ??= await newestEvent(ctx.readerDb);
      ready();
      while (!signal.aborted) {
        lastSeen = await takeChanges(ctx, lastSeen);
        await listener.woken();
      }
    } catch (error) {
      if (!signal.aborted) ctx.log.warn({ err: error }, 'the database is away; held pages are still served');
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
