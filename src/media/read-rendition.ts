import type { Db } from '../store/db.ts';
import { generationPrefix, type MediaStore } from './storage/media-store.ts';

/** `{name}-{width}.{format}` or `{name}-16x9-{width}.{format}`, the last part of a public media address. */
const addressPattern = /^([a-z0-9]{16})-((?:\d{1,2}x\d{1,2}-)?\d{1,5}\.(avif|webp|jpeg))$/;

export interface PublicRendition {
  /** The random public name, without width. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The file behind a public media address, or null when no such picture is public. */
export async function readRendition(
  ctx: { readonly readerDb: Db; readonly store: MediaStore },
  address: string,
): Promise<PublicRendition | null> {
  const [, name, file, format] = addressPattern.exec(address) ?? [];
  if (!name || !file || !format) return null;
  const row = await ctx.readerDb
    .selectFrom('liveMedia')
    .select(['assetId', 'generation'])
    .where('name', '=', name)
    .executeTakeFirst();
  if (!row) return null;
  const bytes = await ctx.store.read(generationPrefix(row.assetId, row.generation) + file);
  return bytes && { name, mediaType: `image/${format}`, bytes };
}
