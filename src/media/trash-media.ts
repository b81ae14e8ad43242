import { sql } from 'kysely';
import { Conflict } from '../domain/errors.ts';
import type { Doer } from '../domain/permissions.ts';
import { media } from '../domain/refusals/media.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';
import { readAsset } from './queries.ts';

/**
 * Puts an asset into the trash, from where it is gone for good after 30 days.
 * @throws NotFound; Conflict while a story or a page names it, readers have it, or it is to replace another.
 */
export function trashMedia(db: Db, id: string, by: Doer): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await transaction.selectFrom('assets').select('id').where('id', '=', id).forUpdate().execute();
    const { isLive } = await readAsset(transaction, id);
    const page = await transaction
      .selectFrom('placePictures')
      .select('page')
      .where('src', '=', `asset:${id}`)
      .executeTakeFirst();
    if (page) {
      throw new Conflict(media.media_on_page());
    }
    if (isLive || (await isNamed(transaction, id))) {
      throw new Conflict(media.media_in_story());
    }
    const replaced = await transaction
      .selectFrom('assets')
      .select('originalName')
      .where('replacementId', '=', id)
      .where('trashedAt', 'is', null)
      .executeTakeFirst();
    if (replaced) {
      throw new Conflict(media.media_replaces({ name: replaced.originalName }));
    }
    const row = await transaction
      .updateTable('assets')
      .set({ trashedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .where('trashedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!row) return;
    const data = { actor: by.name, staffId: by.staffId };
    await appendEvent(transaction, { kind: 'media.trashed', subject: id, data, touches: [] });
  });
}

/** Takes it out of the trash. @throws NotFound */
export function restoreMedia(db: Db, id: string, by: Doer): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await readAsset(transaction, id);
    const row = await transaction
      .updateTable('assets')
      .set({ trashedAt: null })
      .where('id', '=', id)
      .where('trashedAt', 'is not', null)
      .returning('id')
      .executeTakeFirst();
    if (!row) return;
    const data = { actor: by.name, staffId: by.staffId };
    await appendEvent(transaction, { kind: 'media.restored', subject: id, data, touches: [] });
  });
}

async function isNamed(db: Db, id: string): Promise<boolean> {
  const use = await db
    .selectFrom('assetUses')
    .select('articleId')
    .where('assetId', '=', id)
    .executeTakeFirst();
  return use !== undefined;
}
