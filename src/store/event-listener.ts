import pg from 'pg';

/** A line on which the database says that something happened. */
export interface EventListener extends AsyncDisposable {
  /**
   * Resolves when something happened since it was called last, when `signal` aborts, or after the heartbeat in
   * case a notification was lost. Throws when the line is cut.
   */
  woken(): Promise<void>;
}

/** Connects and listens for events. `heartbeat` in milliseconds. */
export async function listenForEvents(
  url: string,
  signal: AbortSignal,
  heartbeat: number,
): Promise<EventListener> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
  let isAwake = false;
  let lost: Error | null = null;
  let wake = () => {};
  const rouse = () => {
    isAwake = true;
    wake();
  };
  const lose = (error: Error) => {
    lost ??= error;
    rouse();
  };
  client.on('notification', rouse);
  client.on('error', lose);
  client.on('end', () => lose(new Error('The connection was closed.')));
  signal.addEventListener('abort', rouse, { once: true });
  const close = async () => {
    signal.removeEventListener('abort', rouse);
    await client.end().catch(() => {});
  };
  try {
    await client.connect();
    await client.query('listen masthead_events');
  } catch (error) {
    await close();
    throw error;
  }
  return {
    woken: async () => {
      if (!isAwake && !signal.aborted) {
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
    },
    [Symbol.asyncDispose]: close,
  };
}
