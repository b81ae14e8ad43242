import type { z } from 'zod';
import { Conflict, NotFound } from '../../domain/errors.ts';
import { stories } from '../../domain/refusals/stories.ts';
import { newId } from '../../platform/random.ts';
import type { Db } from '../../store/db.ts';
import type { SavedViews, viewToSave } from './contract.ts';

const viewsAtTheMost = 30;

/** Somebody's views of the board, by name. */
export function readViews(db: Db, staffId: string): Promise<SavedViews['views']> {
  return db
    .selectFrom('boardViews')
    .select(['id', 'name', 'search'])
    .where('staffId', '=', staffId)
    .orderBy('name')
    .execute();
}

/** Keeps a view; one of the same name becomes this. @throws Conflict when there are too many */
export async function saveView(db: Db, staffId: string, view: z.output<typeof viewToSave>): Promise<void> {
  const views = await readViews(db, staffId);
  if (views.length >= viewsAtTheMost && !views.some(({ name }) => name === view.name)) {
    throw new Conflict(stories.views_full({ most: viewsAtTheMost }));
  }
  await db
    .insertInto('boardViews')
    .values({ id: newId(), staffId, ...view })
    .onConflict((conflict) => conflict.columns(['staffId', 'name']).doUpdateSet({ search: view.search }))
    .execute();
}

/** @throws NotFound for a view that is not there, or is somebody else's. */
export async function deleteView(db: Db, staffId: string, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('boardViews')
    .where('id', '=', id)
    .where('staffId', '=', staffId)
    .returning('id')
    .executeTakeFirst();
  if (!gone) throw new NotFound(stories.view_unknown());
}
