import type { FileHandle } from 'node:fs/promises';
import { type ByteRange, readBytes } from './mp4-boxes.ts';

/** Kilobits a second of MPEG-1 and MPEG-2 layer III by the index in a frame's head (ISO/IEC 11172-3, 13818-3). */
const bitRates = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;

/** What an MP3 file is like: the part of it that sounds, without the tags before and after it. */
export interface SoundFacts {
  readonly sound: ByteRange;
  /** By the bit rate of its first frame; right for a constant one, near for others. Null where no frame is found. */
  readonly seconds: number | null;
}

/** Reads an MP3 file of this many bytes: ID3v2 tags at its beginning, ID3v1, APE and Lyrics3 ones at its end are no sound. */
export async function readSound(file: FileHandle, size: number): Promise<SoundFacts> {
  let start = 0;
  for (;;) {
    const head = await readBytes(file, start, 10);
    if (head.toString('latin1', 0, 3) !== 'ID3') break;
    const length = head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
    start += 10 + length + ((head[5] ?? 0) & 0x10 ? 10 : 0);
    if (start >= size) return { sound: { start: 0, end: 0 }, seconds: null };
  }
  const end = await endOfSound(file, start, size);
  return { sound: { start, end }, seconds: await secondsOf(file, start, end) };
}

async function endOfSound(file: FileHandle, start: number, size: number): Promise<number> {
  let end = size;
  if (end - start >= 128 && (await readBytes(file, end - 128, 3)).toString('latin1') === 'TAG') end -= 128;
  if (end - start >= 32) {
    const foot = await readBytes(file, end - 32, 32);
    if (foot.toString('latin1', 0, 8) === 'APETAGEX') {
      const length = foot.readUInt32LE(12) + (foot.readUInt32LE(20) & 0x80000000 ? 32 : 0);
      if (length < end - start) end -= length;
    }
  }
  if (end - start >= 15) {
    const foot = (await readBytes(file, end - 15, 15)).toString('latin1');
    const length = /^(\d{6})LYRICS200$/.exec(foot)?.[1];
    if (length && Number(length) + 15 < end - start) end -= Number(length) + 15;
  }
  return end;
}

async function secondsOf(file: FileHandle, start: number, end: number): Promise<number | null> {
  const head = await readBytes(file, start, 4);
  if (head[0] !== 0xff || ((head[1] ?? 0) & 0xe0) !== 0xe0) return null;
  const rates = ((head[1] ?? 0) & 0x18) === 0x18 ? bitRates.one : bitRates.two;
  const rate = rates[(head[2] ?? 0) >> 4];
  return rate ? (end - start) / (rate * 125) : null;
}
