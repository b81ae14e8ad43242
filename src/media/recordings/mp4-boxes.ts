import type { FileHandle } from 'node:fs/promises';

/** A box of an ISO base media file (ISO/IEC 14496-12): offsets in bytes from the file's beginning. */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** Where its content begins. */
  readonly content: number;
  readonly end: number;
}

/** A part of a file, in bytes from its beginning. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** More boxes than any recorder writes on one level. */
const mostBoxes = 10_000;

/**
 * The boxes between two offsets, in their order. What is cut off or says a size that cannot be ends the list: players
 * stop there as well.
 */
export async function readBoxes(file: FileHandle, start: number, end: number): Promise<Box[]> {
  const boxes: Box[] = [];
  let at = start;
  while (at + 8 <= end && boxes.length < mostBoxes) {
    const head = await readBytes(file, at, 16);
    const short = head.readUInt32BE(0);
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - at : short;
    const headSize = short === 1 ? 16 : 8;
    if (size < headSize || at + size > end) break;
    boxes.push({ type: head.toString('latin1', 4, 8), start: at, content: at + headSize, end: at + size });
    at += size;
  }
  return boxes;
}

/** These bytes; zeros where the file ends before. */
export async function readBytes(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  await file.read(bytes, 0, length, at);
  return bytes;
}

/** The boxes in a box along a path of types. */
export async function findBoxes(file: FileHandle, box: Box, ...path: string[]): Promise<Box[]> {
  const [type, ...further] = path;
  const found = (await readBoxes(file, box.content, box.end)).filter((each) => each.type === type);
  if (further.length === 0) return found;
  const deeper = await Promise.all(found.map((each) => findBoxes(file, each, ...further)));
  return deeper.flat();
}
