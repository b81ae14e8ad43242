import type { FileHandle } from 'node:fs/promises';
import { type Box, type ByteRange, findBoxes, readBoxes, readBytes } from './mp4-boxes.ts';
import { sampleRanges } from './sample-ranges.ts';

/** What a sound or a film in MP4 is like. */
export interface FilmFacts {
  /** Pixels as it is shown; null for a sound. */
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
  /** Boxes that tell of its making: places, devices, names, accounts of editing. */
  readonly telling: readonly ByteRange[];
  /** Samples of tracks that are no picture, sound or words: places along the way, movements of the device. */
  readonly readings: readonly ByteRange[];
}

/** Boxes for whoever catalogues or edits, none of which a player needs (ISO/IEC 14496-12, 8.10, 8.11; QuickTime). */
const tellingTypes = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'XMP_']);

/** Kinds of tracks that readers see or hear. */
const shownTracks = new Set(['vide', 'soun', 'text', 'sbtl', 'subt', 'clcp']);

/** Reads an MP4 or M4A file of this many bytes. Null when it has no film in it. */
export async function readFilm(file: FileHandle, size: number): Promise<FilmFacts | null> {
  const boxes = await readBoxes(file, 0, size);
  const movie = boxes.find(({ type }) => type === 'moov');
  if (!movie) return null;
  const inMovie = await readBoxes(file, movie.content, movie.end);
  const tracks = inMovie.filter(({ type }) => type === 'trak');
  const inTracks = (await Promise.all(tracks.map((each) => readBoxes(file, each.content, each.end)))).flat();
  const hidden: Box[] = [];
  let shape: { readonly width: number; readonly height: number } | null = null;
  for (const track of tracks) {
    const kind = await kindOf(file, track);
    if (!shownTracks.has(kind)) hidden.push(track);
    else if (kind === 'vide') shape ??= await shapeOf(file, track);
  }
  const telling = [...boxes, ...inMovie, ...inTracks].filter(({ type }) => tellingTypes.has(type));
  const readings = await Promise.all(hidden.map((track) => sampleRanges(file, track, size)));
  return {
    width: shape?.width ?? null,
    height: shape?.height ?? null,
    seconds: await secondsOf(file, inMovie),
    telling: [...telling, ...hidden],
    readings: readings.flat(),
  };
}

async function kindOf(file: FileHandle, track: Box): Promise<string> {
  const [handler] = await findBoxes(file, track, 'mdia', 'hdlr');
  return handler ? (await readBytes(file, handler.content, 12)).toString('latin1', 8, 12) : '';
}

/** The last eight bytes of a track's header are its width and height as 16.16; its matrix before them may turn it. */
async function shapeOf(file: FileHandle, track: Box) {
  const [header] = await findBoxes(file, track, 'tkhd');
  if (!header) return null;
  const bytes = await readBytes(file, header.end - 44, 44);
  const [width, height] = [bytes.readUInt32BE(36) / 65_536, bytes.readUInt32BE(40) / 65_536].map(Math.round);
  if (!width || !height) return null;
  const isTurned = bytes.readInt32BE(0) === 0 && bytes.readInt32BE(4) !== 0;
  return isTurned ? { width: height, height: width } : { width, height };
}

async function secondsOf(file: FileHandle, inMovie: readonly Box[]): Promise<number | null> {
  const header = inMovie.find(({ type }) => type === 'mvhd');
  if (!header) return null;
  const bytes = await readBytes(file, header.content, 32);
  const isLong = bytes.readUInt8(0) === 1;
  const scale = bytes.readUInt32BE(isLong ? 20 : 12);
  const length = isLong ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16);
  return scale > 0 && length > 0 ? length / scale : null;
}
