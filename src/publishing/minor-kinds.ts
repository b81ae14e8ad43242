import { sql } from 'kysely';
import { InvalidInput } from '../domain/errors.ts';
import { newId } from '../platform/random.ts';
import type { Db } from '../store/db.ts';

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
  throw new InvalidInput('There is no such kind of minor change. An editor defines which there are.');
}

/** A new kind. @returns its id. */
export async function addMinorKind(
  db: Db,
  kind: Omit<MinorKind, 'id'> & { readonly actor: string },
): Promise<string> {
  const id = newId();
  await db
    .insertInto('minorKinds')
    .values({ id, ...kind })
    .execute();
  return id;
}

/** Nobody can use it any more; what was published with it keeps its name. */
export async function retireMinorKind(db: Db, id: string): Promise<void> {
  await db
    .updateTable('minorKinds')
    .set({ retiredAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('retiredAt', 'is', null)
    .execute();
}
