import { runSchedules } from '../../src/publishing/schedule/run-schedules.ts';
import { type DeskHouse, silent } from './desk.ts';

/**
 * A process that keeps schedules, until it is disposed: whatever a test finds, no other one meets it.
 * @param longestSleep milliseconds between looks while nothing falls due; absent: as the program does.
 */
export function keepSchedules({ publishing, database }: DeskHouse, longestSleep?: number): AsyncDisposable {
  const stop = new AbortController();
  const ctx = { ...publishing, log: silent, databaseUrl: database.urls.newsroom };
  const running = runSchedules({ ...ctx, ...(longestSleep !== undefined && { longestSleep }) }, stop.signal);
  return {
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await running;
    },
  };
}
