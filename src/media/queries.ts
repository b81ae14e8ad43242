import { type Selectable, sql } from 'kysely';
import { NotFound } from '../domain/errors.ts';
import type { Item } from '../domain/permissions.ts';
import { media } from '../domain/refusals/media.ts';
import type { Db } from '../store/db.ts';
import type { Assets } from '../store/tables.generated.ts';

export type Asset = Selectable<Assets> & { readonly isLive: boolean };

/** @throws NotFound */
export async function readAsset(db: Db, id: string): Promise<Asset> {
  const row = await db
    .selectFrom('assets')
    .selectAll()
    .select(sql<boolean>`exists (select from live_media where asset_id = assets.id)`.as('isLive'))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound(media.media_unknown({ id }));
  return row;
}

/** An asset as permissions see it. @throws NotFound */
export async function readAssetItem(db: Db, id: string): Promise<Item> {
  const row = await db.selectFrom('assets').select('ownerId').where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound(media.media_unknown({ id }));
  return { ownerIds: row.ownerId === null ? [] : [row.ownerId], desk: null, isDraft: false };
}
