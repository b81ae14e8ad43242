import { sql } from 'kysely';
import { Conflict, InvalidInput, NotFound } from '../domain/errors.ts';
import { publishing } from '../domain/refusals/publishing.ts';
import { newId } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskActor } from './desk/desk-record.ts';

/** A kind of change so small that an update with it is not dated for readers. */
export interface MinorKind {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** The kinds in use, by name. */
export function listMinorKinds(db: Db): Promise<MinorKind[]> {
  return db
    .selectFrom('minorKinds')
    .select(['id', 'name', 'description'])
    .where('retiredAt', 'is', null)
    .orderBy('name')
    .execute();
}

/** @throws InvalidInput when there is no such kind, or it is not in use any more. */
export async function findMinorKind(db: Db, id: string): Promise<MinorKind> {
  const kinds = await listMinorKinds(db);
  const found = kinds.find((kind) => kind.id === id);
  if (found) return found;
  throw new InvalidInput(publishing.minor_kind_unknown());
}

/** A new kind. @returns its id. @throws Conflict when one in use has the name. */
export function addMinorKind(db: Db, by: DeskActor, kind: Omit<MinorKind, 'id'>): Promise<string> {
  return inTransaction(db, async (transaction) => {
    const folded = (name: string) => name.toLocaleLowerCase();
    const kinds = await listMinorKinds(transaction);
    if (kinds.some(({ name }) => folded(name) === folded(kind.name))) {
      throw new Conflict(publishing.minor_kind_taken());
    }
    const id = newId();
    await transaction
      .insertInto('minorKinds')
      .values({ id, ...kind, actor: by.name })
      .execute();
    const data = { name: kind.name, actor: by.name, staffId: by.staffId };
    await appendEvent(transaction, { kind: 'minor_kind.added', subject: id, data, touches: [] });
    return id;
  });
}

/** Nobody can use it any more; what was published with it keeps its name. @throws NotFound when nobody could. */
export function retireMinorKind(db: Db, by: DeskActor, id: string): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const retired = await transaction
      .updateTable('minorKinds')
      .set({ retiredAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .where('retiredAt', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (!retired) throw new NotFound(publishing.minor_kind_retired());
    const data = { name: retired.name, actor: by.name, staffId: by.staffId };
    await appendEvent(transaction, { kind: 'minor_kind.retired', subject: id, data, touches: [] });
  });
}
