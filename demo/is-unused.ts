import type { Db } from '../src/store/db.ts';
import { readFact } from '../src/store/installation.ts';

/** Whether a newsroom has no story and never had a demo. */
export async function isUnused(db: Db): Promise<boolean> {
  const story = await db.selectFrom('articles').select('id').limit(1).executeTakeFirst();
  return story === undefined && (await readFact(db, 'demo')) === null;
}
