import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDb } from '../../src/store/db.ts';
import { readOrMakeCredentials } from '../../src/store/embedded/credentials.ts';

/** PostgreSQL counts what a connection did when it is used, or after ten seconds in which it was not. */
const settled = 12_000;

/** Counts what the readers' processes ask of a Masthead's database. */
export interface PageReads extends AsyncDisposable {
  /**
   * How often tables that pages are made from were looked into so far. Followers read `events` alone, so that their
   * heartbeat is not in it. Takes twelve seconds.
   */
  count(): Promise<number>;
}

/** Over the database in a data folder. */
export async function countPageReads(folder: string): Promise<PageReads> {
  const { newsroom, port } = await readOrMakeCredentials(folder);
  const url = `postgresql://masthead_newsroom:${newsroom}@127.0.0.1:${port}/masthead`;
  const db = openDb(url, { connections: 1, onError: () => {} });
  return {
    count: async () => {
      await pause(settled);
      const { rows } = await sql<{ scans: string }>`
        select sum(seq_scan + coalesce(idx_scan, 0)) as scans from pg_stat_user_tables
        where relname like 'live\_%' or relname in ('editions')
      `.execute(db);
      return Number(rows[0]?.scans ?? 0);
    },
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}
