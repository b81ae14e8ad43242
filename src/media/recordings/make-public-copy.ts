import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { constants, copyFile, type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../platform/random.ts';
import type { MediaContext } from '../media-context.ts';
import { publicKey } from '../storage/media-store.ts';
import type { ReceivedFile } from '../upload/receive-file.ts';
import type { ByteRange } from './mp4-boxes.ts';
import { readFilm } from './read-film.ts';
import { readSound } from './read-sound.ts';

/** What is known of a file that can be given to readers. */
export interface PublicCopy {
  readonly publicBytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
}

type FileToCopy = Pick<ReceivedFile, 'path' | 'size' | 'type'>;

/**
 * Puts the copy of a sound, a film or a document into the store that readers may get. A recorder writes down where and
 * with what it was made, and whose it is: of MP4 and M4A the boxes that say so are emptied, and the readings of a
 * camera's instruments; of MP3 the tags are left out. A PDF stays as it came.
 * @returns null for what readers are never given as a file.
 */
export async function makePublicCopy(
  ctx: Pick<MediaContext, 'store' | 'workFolder'>,
  id: string,
  file: FileToCopy,
): Promise<PublicCopy | null> {
  const { kind, mediaType } = file.type;
  if (kind === 'picture' || kind === 'vector') return null;
  const path = join(ctx.workFolder, newId());
  try {
    const facts = await copyClean(file, path);
    const bytes = facts.end - facts.start;
    const copy = { mediaType, path, size: bytes, sha256: await digest(path) };
    await ctx.store.put(publicKey(id), copy);
    return { publicBytes: bytes, width: facts.width, height: facts.height, seconds: facts.seconds };
  } finally {
    await rm(path, { force: true });
  }
}

type Cleaned = Omit<PublicCopy, 'publicBytes'> & ByteRange;

async function copyClean({ path: from, size, type }: FileToCopy, path: string): Promise<Cleaned> {
  const whole = { start: 0, end: size, width: null, height: null, seconds: null };
  await copyFile(from, path, constants.COPYFILE_FICLONE);
  await using file = await open(path, 'r+');
  if (type.mediaType === 'audio/mpeg') {
    const { sound, seconds } = await readSound(file, size);
    await keepOnly(file, sound);
    return { ...whole, ...sound, seconds };
  }
  const film = type.kind === 'document' ? null : await readFilm(file, size);
  if (!film) return whole;
  for (const { start, end } of film.readings) await writeZeros(file, start, end);
  for (const { start, end } of film.telling) {
    await file.write(Buffer.from('free', 'latin1'), 0, 4, start + 4);
    await writeZeros(file, start + (await headSize(file, start)), end);
  }
  const { width, height, seconds } = film;
  return { ...whole, width, height, seconds };
}

const pieceSize = 1024 * 1024;

/** Moves a part of a file to its beginning and cuts off the rest. */
async function keepOnly(file: FileHandle, { start, end }: ByteRange): Promise<void> {
  const piece = Buffer.alloc(pieceSize);
  for (let at = start; start > 0 && at < end; at += pieceSize) {
    const { bytesRead } = await file.read(piece, 0, Math.min(pieceSize, end - at), at);
    await file.write(piece, 0, bytesRead, at - start);
  }
  await file.truncate(end - start);
}

/** A box whose size stands in eight bytes has sixteen before its content. */
async function headSize(file: FileHandle, start: number): Promise<number> {
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, start);
  return buffer.readUInt32BE(0) === 1 ? 16 : 8;
}

async function writeZeros(file: FileHandle, start: number, end: number): Promise<void> {
  for (let at = start; at < end; at += pieceSize) {
    const length = Math.min(pieceSize, end - at);
    await file.write(Buffer.alloc(length), 0, length, at);
  }
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}
