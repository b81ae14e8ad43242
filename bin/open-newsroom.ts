import { type MediaSide, mediaSide } from '../src/app/media-side.ts';
import type { Config } from '../src/config.ts';
import { systemClock } from '../src/platform/clock.ts';
import { createLog, type Log } from '../src/platform/log.ts';
import { type Database, openDatabase } from '../src/store/database.ts';
import { type Db, openDb } from '../src/store/db.ts';
import { migrate } from '../src/store/migrate.ts';

/** The newsroom's side of the house: a migrated database and the rights to write. */
export interface OpenNewsroom extends AsyncDisposable {
  readonly config: Config;
  readonly log: Log;
  readonly clock: typeof systemClock;
  readonly database: Database;
  readonly db: Db;
  readonly media: MediaSide;
}

/** Opens it, beside a running server or without one. Disposing closes it, and stops PostgreSQL if nobody else uses it. */
export async function openNewsroom(config: Config, connections = 4): Promise<OpenNewsroom> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config);
  try {
    await migrate(database.urls.owner);
    await database.openRoles();
  } catch (error) {
    await database.leave();
    throw error;
  }
  const db = openDb(database.urls.newsroom, {
    connections,
    onError: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
  return {
    config,
    log,
    clock: systemClock,
    database,
    db,
    media: mediaSide(config),
    [Symbol.asyncDispose]: async () => {
      await db.destroy();
      await database.leave();
    },
  };
}
