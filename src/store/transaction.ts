import type { Db } from './db.ts';

type Act = (transaction: Db) => Promise<unknown>;

/** Of each transaction that is at work: what it does last. */
const lastActs = new WeakMap<Db, Act[]>();

/** Runs `work` in one transaction: a new one, or the one that `db` already is. */
export function inTransaction<T>(db: Db, work: (transaction: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db);
  return db.transaction().execute(async (transaction) => {
    const acts: Act[] = [];
    lastActs.set(transaction, acts);
    const result = await work(transaction);
    lastActs.delete(transaction);
    for (const act of acts) await act(transaction);
    return result;
  });
}

/**
 * Does something as the last thing before the transaction that `db` is commits, at once where it is none: what takes a
 * lock that everybody wants holds it for a moment then, and waits for nothing of others while it does.
 */
export async function atEnd(db: Db, act: Act): Promise<void> {
  const acts = lastActs.get(db);
  if (acts) acts.push(act);
  else await act(db);
}
