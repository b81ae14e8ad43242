import pg from 'pg';
import { pause } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';

/** What is done with notifications that carry something themselves, unlike those of events. */
export interface NotificationTaker {
  readonly channels: readonly string[];
  take(channel: string, payload: string): void;
  /** Listening has begun (again): what was sent before was not heard. */
  onListening(): void;
}

/** Hands over notifications until `signal` aborts; a line that is cut is laid again. */
export async function followNotifications(
  source: { readonly url: string; readonly log: Log },
  taker: NotificationTaker,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await listenUntilCut(source.url, taker, signal);
    } catch (error) {
      if (!signal.aborted) source.log.warn({ err: error }, 'listening was interrupted; trying again');
    }
    await pause(500, undefined, { signal }).catch(() => {});
  }
}

async function listenUntilCut(url: string, taker: NotificationTaker, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
  const cut = new Promise<Error | null>((resolve) => {
    client.on('error', resolve);
    client.on('end', () => resolve(signal.aborted ? null : new Error('The connection was closed.')));
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  client.on('notification', ({ channel, payload }) => taker.take(channel, payload ?? ''));
  try {
    await client.connect();
    for (const channel of taker.channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    taker.onListening();
    const error = await cut;
    if (error) throw error;
  } finally {
    await client.end().catch(() => {});
  }
}
