import type { Sharp } from 'sharp';
import type { PictureFormat } from '../../domain/media.ts';
import { loadSharp } from '../load-sharp.ts';
import { openPicture } from '../upload/check-picture.ts';
import { type Framing, pixelsOf, type Rendition } from './plan-renditions.ts';

/** Pixels of the width that a large picture is decoded to once; all but narrow parts are made from that. */
const decodedWidth = 3200;

export interface Renderer {
  render(rendition: Rendition): Promise<Uint8Array<ArrayBuffer>>;
  /** What the picture is on the whole, as `#rrggbb`; null for one that can be seen through. */
  colour(): Promise<string | null>;
}

/**
 * Makes renditions of the picture in a file: decoded once and encoded anew, in sRGB, upright, with nothing of the
 * original's metadata but `xmp`. Rejects when the picture is broken.
 */
export async function openRenderer(path: string, framing: Framing, xmp: string | null): Promise<Renderer> {
  const scale = Math.min(1, decodedWidth / framing.width);
  const sharp = await loadSharp();
  const original = await openPicture(path);
  const { data, info } = await original
    .resize({ width: Math.round(framing.width * scale) })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const decoded = () => sharp(data, { raw });
  const partOf = async (shape: NonNullable<Rendition['shape']>, width: number): Promise<Sharp> => {
    const isNarrow = pixelsOf(framing, shape).width * scale < width;
    const part = pixelsOf(isNarrow ? framing : { ...framing, ...raw }, shape);
    const whole = isNarrow ? await openPicture(path) : decoded();
    return whole.extract({ left: part.x, top: part.y, width: part.width, height: part.height });
  };
  const sized = keepLast(async (shape: Rendition['shape'], width: number) => {
    const picture = shape === null ? decoded() : await partOf(shape, width);
    const size = picture.resize({ width }).toColourspace('srgb').raw();
    return size.toBuffer({ resolveWithObject: true });
  });
  return {
    render: async ({ shape, width, format }) => {
      const { data, info } = await sized(shape, width);
      const size = sharp(data, { raw: info });
      const bytes = await encode(xmp === null ? size : size.withXmp(xmp), format).toBuffer();
      return new Uint8Array(bytes);
    },
    colour: async () => {
      if (!isOpaque(data, info.channels)) return null;
      return hexadecimal(await decoded().removeAlpha().resize(1, 1, { fit: 'fill' }).raw().toBuffer());
    },
  };
}

/** Of 8-bit samples, the last of each pixel its alpha where there are two or four. */
function isOpaque(samples: Uint8Array, channels: number): boolean {
  if (channels % 2 === 1) return true;
  for (let at = channels - 1; at < samples.length; at += channels) if (samples[at] !== 255) return false;
  return true;
}

/** Asked again for what it was asked for last, it gives the same: all formats of a size are encoded from one resizing. */
function keepLast<Key extends readonly unknown[], Value>(
  make: (...key: Key) => Promise<Value>,
): (...key: Key) => Promise<Value> {
  let last: { readonly key: Key; readonly value: Promise<Value> } | undefined;
  return (...key) => {
    const isLast = last?.key.every((part, place) => part === key[place]);
    if (!last || !isLast) last = { key, value: make(...key) };
    return last.value;
  };
}

/**
 * Qualities at which a news picture still looks like its original at the size it is shown in. Colour has half the
 * resolution in all three formats. AVIF with one more effort takes a third more of the processor for 0 to 7 % fewer
 * bytes, WebP with two more twice as much for 0 to 10 %, and few browsers are left that take it in place of AVIF.
 */
function encode(picture: Sharp, format: PictureFormat): Sharp {
  if (format === 'avif') return picture.avif({ quality: 52, effort: 1, chromaSubsampling: '4:2:0' });
  if (format === 'webp') return picture.webp({ quality: 78, effort: 2 });
  // JPEG has no transparency: what was see-through becomes paper.
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true });
}

function hexadecimal(pixel: Uint8Array): string {
  const [red = 0, green = red, blue = red] = pixel.length >= 3 ? pixel : [pixel[0] ?? 0];
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
