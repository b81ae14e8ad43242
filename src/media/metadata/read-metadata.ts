import { open } from 'node:fs/promises';
import ExifReader from 'exifreader';
import type { MediaWords } from '../contract.ts';
import { wordsOf } from './words-of-tags.ts';

/** Metadata stands at the beginning of a file; in HEIC and AVIF it may stand anywhere, and so be found only in small ones. */
const readBytes = 16 * 1024 * 1024;

export const noWords: MediaWords = {
  caption: '',
  alt: '',
  creator: '',
  creditLine: '',
  copyrightNotice: '',
  usageTerms: '',
  keywords: [],
  digitalSourceType: null,
  takenAt: null,
};

/**
 * What IPTC (IIM), XMP and EXIF say of a picture, in the fields of IPTC Photo Metadata 2025.1. Nothing of where it
 * was taken. A file whose metadata is broken has none: the picture may still be good.
 */
export async function readMetadata(path: string): Promise<MediaWords> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, readBytes));
    await handle.read(bytes, 0, bytes.byteLength, 0);
    return wordsOf(ExifReader.load(bytes, { expanded: true, includeUnknown: true }));
  } catch {
    return noWords;
  } finally {
    await handle.close();
  }
}
