import type { FileHandle } from 'node:fs/promises';
import { type Box, type ByteRange, findBoxes, readBytes } from './mp4-boxes.ts';

/** Entries of a table of samples that are read: more than a day of sixty a second. */
const mostEntries = 6_000_000;

/** Where the samples of a track lie in the file (ISO/IEC 14496-12, 8.7): one range for each chunk. */
export async function sampleRanges(file: FileHandle, track: Box): Promise<ByteRange[]> {
  const [table] = await findBoxes(file, track, 'mdia', 'minf', 'stbl');
  if (!table) return [];
  const offsets = await chunkOffsets(file, table);
  const perChunk = await samplesPerChunk(file, table, offsets.length);
  const sizeOf = await sampleSizes(file, table);
  let sample = 0;
  return offsets.map((start, chunk) => {
    let end = start;
    for (let count = perChunk[chunk] ?? 0; count > 0; count -= 1) end += sizeOf(sample++);
    return { start, end };
  });
}

/** The entries of a full box: its numbers of four bytes after version, flags and `skipped` more bytes. */
async function entries(file: FileHandle, box: Box | undefined, skipped = 0): Promise<Buffer> {
  if (!box) return Buffer.alloc(0);
  const length = Math.min(box.end - box.content - 8 - skipped, mostEntries * 8);
  return length > 0 ? readBytes(file, box.content + 8 + skipped, length) : Buffer.alloc(0);
}

async function chunkOffsets(file: FileHandle, table: Box): Promise<number[]> {
  const [short] = await findBoxes(file, table, 'stco');
  const [long] = await findBoxes(file, table, 'co64');
  const bytes = await entries(file, short ?? long);
  const width = short ? 4 : 8;
  return Array.from({ length: Math.floor(bytes.byteLength / width) }, (_, place) =>
    short ? bytes.readUInt32BE(place * 4) : Number(bytes.readBigUInt64BE(place * 8)),
  );
}

async function samplesPerChunk(file: FileHandle, table: Box, chunks: number): Promise<number[]> {
  const [box] = await findBoxes(file, table, 'stsc');
  const bytes = await entries(file, box);
  const runs = Array.from({ length: Math.floor(bytes.byteLength / 12) }, (_, place) => ({
    first: bytes.readUInt32BE(place * 12) - 1,
    samples: bytes.readUInt32BE(place * 12 + 4),
  }));
  let run = -1;
  return Array.from({ length: chunks }, (_, chunk) => {
    while ((runs[run + 1]?.first ?? Infinity) <= chunk) run += 1;
    return runs[run]?.samples ?? 0;
  });
}

async function sampleSizes(file: FileHandle, table: Box): Promise<(sample: number) => number> {
  const [box] = await findBoxes(file, table, 'stsz');
  if (!box) return () => 0;
  const same = (await readBytes(file, box.content + 4, 4)).readUInt32BE(0);
  if (same !== 0) return () => same;
  const bytes = await entries(file, box, 4);
  return (sample) => (sample * 4 + 4 <= bytes.byteLength ? bytes.readUInt32BE(sample * 4) : 0);
}
