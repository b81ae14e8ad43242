import type { MediaKind } from '../../domain/media.ts';

const megabyte = 1024 * 1024;

/** Bytes a file may have. */
export const maxBytesOf: Readonly<Record<MediaKind, number>> = {
  picture: 50 * megabyte,
  vector: 5 * megabyte,
  document: 100 * megabyte,
  audio: 300 * megabyte,
  video: 1024 * megabyte,
};

/** Bytes any file may have: more is not received. */
export const maxBytes = Math.max(...Object.values(maxBytesOf));

/** Asked before a pixel is decoded: some formats are decoded whole, at 4 bytes a pixel. */
export const maxPixels = 65_000_000;

/** Pixels of the longer side: what is longer and thin takes memory that its number of pixels does not show. */
export const maxSide = 30_000;

export function megabytes(bytes: number): number {
  return Math.round(bytes / megabyte);
}
