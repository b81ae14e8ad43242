import type { LivePicture, LivePictures } from '../domain/article.ts';
import type { RenditionSet } from '../domain/media.ts';
import type { Db } from '../store/db.ts';
import { assetIdOf } from './asset-source.ts';
import { legacyWidths, livePictureOf } from './live-pictures.ts';
import { generationPrefix, type MediaStore } from './storage/media-store.ts';

/** `{asset}-{rendition}`: as public addresses are made, with the asset's own id for a name. */
const filePattern = /^([a-z0-9]{16})-((?:\d{1,2}x\d{1,2}-)?\d{1,5}\.(avif|webp|jpeg))$/;

/**
 * Our own pictures among `sources` as whoever may see them before readers gets them: under their own ids, which are
 * names of nothing public. Unknown assets, pictures of elsewhere and those without renditions yet are absent.
 */
export async function describePictures(db: Db, sources: readonly string[]): Promise<LivePictures> {
  const ids = sources.map(assetIdOf).filter((id) => id !== null);
  if (ids.length === 0) return {};
  const assets = await db
    .selectFrom('assets')
    .select(['id', 'width', 'height', 'renditions', 'colour'])
    .where('id', 'in', ids)
    .where('kind', '=', 'picture')
    .execute();
  return Object.fromEntries(
    assets.map(({ id, width, height, renditions, colour }): [string, LivePicture] => {
      const { generation: _, ...rest } = renditions ?? {};
      const set = renditions && (rest as RenditionSet); // it has all but the generation
      const widths = set ? set.webp : legacyWidths(width ?? 0);
      const size = { width: width ?? 0, height: height ?? 0 };
      return [`asset:${id}`, livePictureOf({ name: id, ...size, widths, renditions: set, colour })];
    }),
  );
}

/** The file of one of these pictures, by the last part of the address that `describePictures` gives it; or null. */
export async function readPrivatePicture(
  { db, store }: { readonly db: Db; readonly store: MediaStore },
  file: string,
  allowed: LivePictures,
): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> } | null> {
  const [, id, rendition, format] = filePattern.exec(file) ?? [];
  if (!id || !rendition || !allowed[`asset:${id}`]) return null;
  const asset = await db.selectFrom('assets').select('renditions').where('id', '=', id).executeTakeFirst();
  if (!asset) return null;
  const bytes = await store.read(generationPrefix(id, asset.renditions?.generation ?? null) + rendition);
  return bytes && { mediaType: `image/${format}`, bytes };
}
