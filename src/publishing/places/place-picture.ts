import type { PageKey } from '../../domain/page-keys.ts';
import type { PlacePicture } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';

/** The picture that editors chose for a page, or null. */
export async function readPlacePicture(db: Db, page: PageKey): Promise<PlacePicture | null> {
  const row = await db
    .selectFrom('placePictures')
    .select(['src', 'alt', 'credit'])
    .where('page', '=', page)
    .executeTakeFirst();
  return row ?? null;
}

export async function keepPlacePicture(db: Db, page: PageKey, picture: PlacePicture | null): Promise<void> {
  if (!picture) {
    await db.deleteFrom('placePictures').where('page', '=', page).execute();
    return;
  }
  const { src, alt, credit } = picture;
  const row = { src, alt, credit };
  await db
    .insertInto('placePictures')
    .values({ page, ...row })
    .onConflict((conflict) => conflict.column('page').doUpdateSet(row))
    .execute();
}
