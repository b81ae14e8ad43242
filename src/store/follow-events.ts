import { sql } from 'kysely';
import { pause } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Db } from './db.ts';
import { listenForEvents } from './event-listener.ts';
import type { StoredEvent } from './events.ts';
import { inTransaction } from './transaction.ts';

// Small, so that a follower that reads whole stories needs little memory at once.
const batchSize = 50;
/** Milliseconds. */
const heartbeat = 30_000;

/** Something that reacts to events. */
export interface Follower {
  /** Name of its durable cursor. */
  readonly name: string;
  /**
   * Takes events in their order, in the transaction that moves the cursor: what it writes there happens
   * once. What it does outside of the database can happen again after a crash.
   */
  handle(transaction: Db, events: readonly StoredEvent[]): Promise<void>;
}

/**
 * Hands a follower all events it has not seen, in batches, each in one transaction with its cursor. Two
 * processes with the same follower take turns. @returns how many it was handed.
 */
export async function catchUp(db: Db, follower: Follower): Promise<number> {
  let total = 0;
  for (;;) {
    const taken = await inTransaction(db, (transaction) => takeBatch(transaction, follower));
    total += taken;
    if (taken < batchSize) return total;
  }
}

async function takeBatch(db: Db, follower: Follower): Promise<number> {
  await db
    .insertInto('eventCursors')
    .values({ name: follower.name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const cursor = await db
    .selectFrom('eventCursors')
    .select('lastEventId')
    .where('name', '=', follower.name)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const events = (await db
    .selectFrom('events')
    .select(['id', 'kind', 'subject', 'data', 'touches', 'at'])
    .where('id', '>', cursor.lastEventId)
    .orderBy('id')
    .limit(batchSize)
    .execute()) as StoredEvent[]; // data is an object by append_event's only caller
  const last = events.at(-1);
  if (!last) return 0;
  await follower.handle(db, events);
  await db
    .updateTable('eventCursors')
    .set({ lastEventId: last.id, updatedAt: sql<Date>`clock_timestamp()` })
    .where('name', '=', follower.name)
    .execute();
  return events.length;
}

/**
 * Keeps followers caught up until `signal` aborts: at every notification, and every half a minute in case
 * one was lost. An error is logged and tried again; the cursor has not moved.
 */
export async function followEvents(
  source: { db: Db; url: string; log: Log },
  followers: readonly Follower[],
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await using listener = await listenForEvents(source.url, signal, heartbeat);
      while (!signal.aborted) {
        for (const follower of followers) await catchUp(source.db, follower);
        await listener.woken();
      }
    } catch (error) {
      if (!signal.aborted) source.log.warn({ err: error }, 'following events was interrupted; trying again');
    }
    await pause(500, undefined, { signal }).catch(() => {});
  }
}
