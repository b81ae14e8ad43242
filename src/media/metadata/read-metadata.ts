import { open } from 'node:fs/promises';
import ExifReader from 'exifreader';
import type { MediaWords } from '../contract.ts';
import { loadSharp } from '../load-sharp.ts';
import { maxPixels } from '../upload/limits.ts';
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
    const tags = await ExifReader.load(bytes, { expanded: true, includeUnknown: true, async: true });
    return wordsOf(tags.xmp ? tags : { ...tags, ...(await xmpElsewhere(path)) });
  } catch {
    return noWords;
  } finally {
    await handle.close();
  }
}

/** An XMP packet that libvips finds where ExifReader does not look: packed in a PNG, at the end of an AVIF. */
async function xmpElsewhere(path: string): Promise<Pick<ExifReader.ExpandedTags, 'xmp'>> {
  const sharp = await loadSharp();
  const { xmp } = await sharp(path, { limitInputPixels: maxPixels }).metadata();
  if (!xmp || xmp.byteLength > 65_000) return {};
  const name = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
  const size = name.byteLength + xmp.byteLength + 2;
  // As a JPEG carries it, which is the form that ExifReader reads.
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, size >> 8, size & 255]);
  const { xmp: found } = ExifReader.load(Buffer.concat([head, name, xmp, Buffer.from([0xff, 0xd9])]), {
    expanded: true,
  });
  return found ? { xmp: found } : {};
}
