import { fileExtension } from '../domain/live-file.ts';
import type { Db } from '../store/db.ts';
import { type MediaStore, publicKey, type StoredRange } from './storage/media-store.ts';

/** `{name}.{extension}`, the last part of the address of a sound, a film or a document. */
const addressPattern = /^([a-z0-9]{16})\.(mp3|m4a|mp4|pdf)$/;

export interface PublicFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Null where it is not in the store any more. */
  open(range?: StoredRange): Promise<ReadableStream<Uint8Array> | null>;
}

/** The file behind a public address, or null when no such file is public. */
export async function readLiveFile(
  ctx: { readonly readerDb: Db; readonly store: MediaStore },
  address: string,
): Promise<PublicFile | null> {
  const [, name, extension] = addressPattern.exec(address) ?? [];
  if (!name || !extension) return null;
  const row = await ctx.readerDb
    .selectFrom('liveMedia')
    .select(['assetId', 'mediaType', 'bytes'])
    .where('name', '=', name)
    .executeTakeFirst();
  if (!row?.mediaType || row.bytes === null || fileExtension(row.mediaType) !== extension) return null;
  const { assetId, mediaType, bytes } = row;
  return { name, mediaType, bytes, open: (range) => ctx.store.open(publicKey(assetId), range) };
}
