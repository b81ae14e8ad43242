import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidInput } from '../../domain/errors.ts';
import { media } from '../../domain/refusals/media.ts';
import { newId } from '../../platform/random.ts';
import { maxBytes, maxBytesOf, megabytes } from './limits.ts';
import { type SniffedType, sniffedBytes, sniffType } from './sniff-type.ts';

/** A file that came in, on the disk of this machine. Disposing removes it. */
export interface ReceivedFile extends AsyncDisposable {
  readonly path: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly type: SniffedType;
}

/**
 * Writes what comes in to a file of `folder`. What is no file of ours, or is too large for what it is, is refused as
 * soon as that shows, without taking the rest.
 * @throws InvalidInput
 */
export async function receiveFile(
  folder: string,
  name: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<ReceivedFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, newId());
  const remove = () => rm(path, { force: true });
  const handle = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    let head = new Uint8Array(0);
    let type: SniffedType | null = null;
    for await (const piece of pieces) {
      size += piece.byteLength;
      if (head.byteLength < sniffedBytes) head = joined(head, piece);
      if (type === null && head.byteLength >= sniffedBytes) type = takenType(head, name);
      refuseLarge(name, size, type);
      hash.update(piece);
      await handle.write(piece);
    }
    type ??= takenType(head, name);
    refuseLarge(name, size, type);
    return { path, size, sha256: hash.digest('hex'), type, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  } finally {
    await handle.close();
  }
}

function joined(head: Uint8Array, piece: Uint8Array): Uint8Array<ArrayBuffer> {
  const taken = piece.subarray(0, sniffedBytes - head.byteLength);
  const both = new Uint8Array(head.byteLength + taken.byteLength);
  both.set(head);
  both.set(taken, head.byteLength);
  return both;
}

function takenType(head: Uint8Array, name: string): SniffedType {
  if (head.byteLength === 0) throw new InvalidInput(media.file_empty({ name }));
  const type = sniffType(head);
  if (type) return type;
  throw new InvalidInput(media.file_kind_unknown({ name }));
}

function refuseLarge(name: string, size: number, type: SniffedType | null): void {
  const most = type ? maxBytesOf[type.kind] : maxBytes;
  if (size > most) throw new InvalidInput(media.file_too_large({ name, megabytes: megabytes(most) }));
}
