import type { MediaKind } from '../../domain/media.ts';

/** What a file is by its first bytes; its name and what the sender says of it count for nothing. */
export interface SniffedType {
  readonly kind: MediaKind;
  readonly mediaType: string;
}

const picture = (mediaType: string): SniffedType => ({ kind: 'picture', mediaType });
const audio = (mediaType: string): SniffedType => ({ kind: 'audio', mediaType });

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
};

/** Extension of a file of this type, without the dot. */
export function extensionOf(mediaType: string): string {
  return extensions[mediaType] ?? mediaType.split('/')[1] ?? 'bin';
}

/** How many bytes from the beginning `sniffType` looks at. */
export const sniffedBytes = 4096;

/** @returns null when it is nothing that we take. */
export function sniffType(head: Uint8Array): SniffedType | null {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return picture('image/jpeg');
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return picture('image/png');
  if (/^GIF8[79]a/.test(text)) return picture('image/gif');
  if (/^RIFF[\s\S]{4}WEBP/.test(text)) return picture('image/webp');
  if (text.startsWith('%PDF-')) return { kind: 'document', mediaType: 'application/pdf' };
  if (text.startsWith('ID3') || isMpegAudio(head)) return audio('audio/mpeg');
  if (text.slice(4, 8) === 'ftyp') return sniffBrand(text);
  if (isSvg(head)) return { kind: 'vector', mediaType: 'image/svg+xml' };
  return null;
}

/** Frame sync, MPEG-1 or 2 layer III, a bit rate and a sampling rate that exist. */
function isMpegAudio([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isLayerThree = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return isLayerThree && third >> 4 !== 15 && third >> 4 !== 0 && ((third >> 2) & 3) !== 3;
}

/** ISO base media files say what they are in a list of four-letter brands. */
function sniffBrand(text: string): SniffedType | null {
  const size = Math.min(text.charCodeAt(2) * 256 + text.charCodeAt(3), text.length);
  const [first = '', , ...others] = text.slice(8, size).match(/[\s\S]{4}/g) ?? [];
  const brands = [first, ...others];
  const is = (...names: string[]) => brands.some((brand) => names.includes(brand));
  if (is('avif', 'avis')) return picture('image/avif');
  if (is('heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1')) return picture('image/heic');
  if (first === 'M4A ' || first === 'M4B ') return audio('audio/mp4');
  if (is('mp41', 'mp42', 'isom', 'iso2', 'iso4', 'iso5', 'iso6', 'avc1', 'M4V ', 'dash', 'qt  ')) {
    return first === 'qt  ' ? null : { kind: 'video', mediaType: 'video/mp4' };
  }
  return null;
}

/** The first element has to be svg: no HTML that has one somewhere. */
function isSvg(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head);
  const prologue =
    /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>[]*(?:\[[^\]]*\]\s*)?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:svg:)?svg[\s>]/;
  return prologue.test(text);
}
