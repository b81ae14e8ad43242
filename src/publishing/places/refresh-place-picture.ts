import type { LivePicture } from '../../domain/article.ts';
import type { PageKey } from '../../domain/page-keys.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';

/** Shows a picture as it is now on the pages that have it. @returns their lists. */
export async function refreshPlacePicture(db: Db, src: string, picture: LivePicture): Promise<PageKey[]> {
  const rows = await db
    .updateTable('livePlacePictures')
    .set({ picture: asJson(picture) })
    .where('src', '=', src)
    .returning('page')
    .execute();
  return rows.map(({ page }) => page);
}
