import type { Db } from './db.ts';

/** Runs `work` in one transaction: a new one, or the one that `db` already is. */
export function inTransaction<T>(db: Db, work: (transaction: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
