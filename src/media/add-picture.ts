import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { InvalidInput } from '../domain/errors.ts';
import { newId } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { assetFolder, renditionFile, widthsFor } from './renditions.ts';

export interface MediaContext {
  readonly db: Db;
  /** Absolute path. */
  readonly mediaFolder: string;
}

export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

const maxBytes = 40 * 1024 * 1024;
const maxPixels = 60_000_000;
const takenFormats = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff']);

/**
 * Takes a picture in: checks it, keeps the original as it came, makes its renditions (re-encoded, without
 * metadata). The same bytes twice are one asset. Nothing of it is public yet.
 * @returns the `src` that a document names it by.
 * @throws InvalidInput when it is no picture, too large in bytes or pixels, or broken.
 */
export async function addPicture(ctx: MediaContext, file: PictureFile): Promise<string> {
  if (file.bytes.byteLength > maxBytes) {
    throw new InvalidInput(`The picture ${file.name} has more than ${maxBytes / 1024 / 1024} MB.`);
  }
  const contentHash = createHash('sha256').update(file.bytes).digest('hex');
  const known = await findAsset(ctx.db, contentHash);
  if (known) return `asset:${known}`;
  const { width, height } = await measure(file);
  const id = newId();
  await mkdir(assetFolder(ctx.mediaFolder, id), { recursive: true });
  await writeFile(join(assetFolder(ctx.mediaFolder, id), 'original'), file.bytes, { mode: 0o600 });
  await makeRenditions(ctx.mediaFolder, id, file.bytes, width);
  await ctx.db
    .insertInto('assets')
    .values({ id, contentHash, width, height, bytes: file.bytes.byteLength, originalName: file.name })
    .onConflict((conflict) => conflict.column('contentHash').doNothing())
    .execute();
  return `asset:${(await findAsset(ctx.db, contentHash)) ?? id}`;
}

async function findAsset(db: Db, contentHash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('assets')
    .select('id')
    .where('contentHash', '=', contentHash)
    .executeTakeFirst();
  return row?.id;
}

async function measure(file: PictureFile): Promise<{ width: number; height: number }> {
  const facts = await sharp(file.bytes, { limitInputPixels: maxPixels })
    .metadata()
    .catch((error: Error) => {
      throw new InvalidInput(`The file ${file.name} cannot be read as a picture.`, error.message);
    });
  if (!takenFormats.has(facts.format)) {
    throw new InvalidInput(
      `The file ${file.name} is ${facts.format}; pictures are JPEG, PNG, WebP, AVIF, GIF or HEIC.`,
    );
  }
  const { width, height } = facts.autoOrient;
  if (width * height > maxPixels)
    throw new InvalidInput(`The picture ${file.name} has more than 60 megapixels.`);
  return { width, height };
}

async function makeRenditions(
  mediaFolder: string,
  id: string,
  bytes: Uint8Array,
  width: number,
): Promise<void> {
  const original = sharp(bytes, { limitInputPixels: maxPixels }).autoOrient();
  const previewWidth = Math.min(1200, width);
  const preview = original.clone().resize({ width: previewWidth }).jpeg({ quality: 80, mozjpeg: true });
  await preview.toFile(renditionFile(mediaFolder, id, { width: previewWidth, format: 'jpeg' }));
  for (const each of widthsFor(width)) {
    const rendition = original.clone().resize({ width: each }).webp({ quality: 78 });
    await rendition.toFile(renditionFile(mediaFolder, id, { width: each, format: 'webp' }));
  }
}
