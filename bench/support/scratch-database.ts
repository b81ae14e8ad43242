import type { Db } from '../../src/store/db.ts';
import { openDb } from '../../src/store/db.ts';
import { migrate } from '../../src/store/migrate.ts';
import { scratchServer } from '../../tests/support/scratch-server.ts';

/** A migrated, empty database on a PostgreSQL of its own. */
export interface ScratchDatabase extends AsyncDisposable {
  /** Of the newsroom's role. */
  readonly url: string;
  /** Of the role that owns the tables. */
  readonly ownerUrl: string;
  readonly db: Db;
}

export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = await scratchServer();
  await server.presence.query('create database bench');
  const owner = server.ownerUrl('bench');
  await migrate(owner);
  const password = server.credentials.newsroom;
  await server.presence.query(`alter role masthead_newsroom login password '${password}'`);
  const url = Object.assign(new URL(owner), { username: 'masthead_newsroom', password }).href;
  const db = openDb(url, { connections: 4, onError: () => {} });
  return {
    url,
    ownerUrl: owner,
    db,
    [Symbol.asyncDispose]: async () => {
      await db.destroy();
      await server[Symbol.asyncDispose]();
    },
  };
}
