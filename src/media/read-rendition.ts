import { readFile } from 'node:fs/promises';
import type { Db } from '../store/db.ts';
import { type RenditionName, renditionFile } from './renditions.ts';

/** `{name}-{width}.{webp|jpeg}`, the last part of a public media address. */
const addressPattern = /^([a-z0-9]{16})-(\d{1,5})\.(webp|jpeg)$/;

export interface Rendition {
  /** The random public name, without width. */
  readonly name: string;
  readonly mediaType: 'image/webp' | 'image/jpeg';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The file behind a public media address, or null when no such picture is public. */
export async function readRendition(
  ctx: { readonly readerDb: Db; readonly mediaFolder: string },
  address: string,
): Promise<Rendition | null> {
  const [, name, width, format] = addressPattern.exec(address) ?? [];
  if (!name || !width || (format !== 'webp' && format !== 'jpeg')) return null;
  const row = await ctx.readerDb
    .selectFrom('liveMedia')
    .select('assetId')
    .where('name', '=', name)
    .executeTakeFirst();
  if (!row) return null;
  const rendition: RenditionName = { width: Number(width), format };
  try {
    const bytes = await readFile(renditionFile(ctx.mediaFolder, row.assetId, rendition));
    return { name, mediaType: `image/${format}`, bytes };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null; // no such width
    throw error;
  }
}
