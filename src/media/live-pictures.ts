import type { LivePicture, LivePictures } from '../domain/article.ts';
import { newId } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { widthsFor } from './renditions.ts';

/** The asset that a document's `src` names, or null when it is a picture of elsewhere. */
function assetIdOf(source: string): string | null {
  return source.startsWith('asset:') ? source.slice('asset:'.length) : null;
}

/**
 * Gives each of our own pictures among `sources` a random public name, or the one it has. Runs in the
 * transaction that publishes. @returns them by source; unknown assets and pictures of elsewhere are absent.
 */
export async function releasePictures(db: Db, sources: readonly string[]): Promise<LivePictures> {
  const ids = sources.map(assetIdOf).filter((id) => id !== null);
  if (ids.length === 0) return {};
  const assets = await db
    .selectFrom('assets')
    .select(['id', 'width', 'height'])
    .where('id', 'in', ids)
    .execute();
  if (assets.length === 0) return {};
  const rows = await db
    .insertInto('liveMedia')
    .values(
      assets.map(({ id, width, height }) => ({
        name: newId(),
        assetId: id,
        width,
        height,
        widths: widthsFor(width),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('assetId').doUpdateSet({ assetId: (eb) => eb.ref('excluded.assetId') }),
    )
    .returning(['assetId', 'name', 'width', 'height', 'widths'])
    .execute();
  return Object.fromEntries(
    rows.map(({ assetId, ...picture }): [string, LivePicture] => [`asset:${assetId}`, picture]),
  );
}

/** Takes the public names of these pictures away. @returns the names that were taken. */
export async function withdrawPictures(db: Db, sources: readonly string[]): Promise<string[]> {
  const ids = sources.map(assetIdOf).filter((id) => id !== null);
  if (ids.length === 0) return [];
  const rows = await db.deleteFrom('liveMedia').where('assetId', 'in', ids).returning('name').execute();
  return rows.map((row) => row.name);
}
