import type { FileHandle } from 'node:fs/promises';
import { type Box, type ByteRange, findBoxes, readBytes } from './mp4-boxes.ts';

/** Entries of a table of samples that are read: more than a day of sixty a second. */
const mostEntries = 6_000_000;

/**
 * Where the samples of a track lie in a file of this many bytes (ISO/IEC 14496-12, 8.7): in order, none twice, none
 * beyond the end. Whatever the tables of a file say, it is read through once.
 */
export async function sampleRanges(file: FileHandle, track: Box, size: number): Promise<ByteRange[]> {
  const [table] = await findBoxes(file, track, 'mdia', 'minf', 'stbl');
  if (!table) return [];
  const offsets = await chunkOffsets(file, table);
  const perChunk = await samplesPerChunk(file, table, offsets.length);
  const { bytesOf, count } = await sampleSizes(file, table);
  let sample = 0;
  const ranges = offsets.map((start, chunk) => {
    const last = Math.min(sample + (perChunk[chunk] ?? 0), count);
    const end = start + bytesOf(sample, last);
    sample = last;
    return { start: Math.min(start, size), end: Math.min(end, size) };
  });
  return merged(ranges);
}

function merged(ranges: readonly ByteRange[]): ByteRange[] {
  const apart: ByteRange[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const before = apart.at(-1);
    if (start >= end) continue;
    if (before && start <= before.end)
      apart[apart.length - 1] = { ...before, end: Math.max(before.end, end) };
    else apart.push({ start, end });
  }
  return apart;
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

/** How many samples there are, and how many bytes those from `first` up to `end` have. */
async function sampleSizes(
  file: FileHandle,
  table: Box,
): Promise<{ readonly count: number; bytesOf(first: number, end: number): number }> {
  const [box] = await findBoxes(file, table, 'stsz');
  if (!box) return { count: 0, bytesOf: () => 0 };
  const head = await readBytes(file, box.content + 4, 8);
  const [same, count] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (same !== 0) return { count, bytesOf: (first, end) => (end - first) * same };
  const bytes = await entries(file, box, 4);
  return {
    count: Math.min(count, Math.floor(bytes.byteLength / 4)),
    bytesOf: (first, end) => {
      let sum = 0;
      for (let sample = first; sample < end; sample += 1) sum += bytes.readUInt32BE(sample * 4);
      return sum;
    },
  };
}
