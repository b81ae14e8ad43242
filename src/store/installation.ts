import type { Db } from './db.ts';
import { asJson } from './json.ts';

/** What is known about this installation under a name, as it was kept, or null. */
export async function readFact(db: Db, name: string): Promise<unknown> {
  const row = await db.selectFrom('installation').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
}

/** Keeps a fact about this installation, in place of what was known under the name. `value` is JSON. */
export async function keepFact(db: Db, name: string, value: object): Promise<void> {
  await db
    .insertInto('installation')
    .values({ name, value: asJson<unknown>(value) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: asJson<unknown>(value) }))
    .execute();
}
