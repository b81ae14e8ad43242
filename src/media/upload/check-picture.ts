import type { Sharp } from 'sharp';
import { InvalidInput } from '../../domain/errors.ts';
import { media } from '../../domain/refusals/media.ts';
import { loadSharp, type SharpModule } from '../load-sharp.ts';
import { maxPixels, maxSide } from './limits.ts';
import type { SniffedType } from './sniff-type.ts';

export interface PictureFacts {
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** Whether only its first picture is shown. */
  readonly isAnimated: boolean;
}

/** A picture to be decoded, upright, under the limits; of a moving one the first picture. */
export async function openPicture(path: string): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(path, { limitInputPixels: maxPixels, failOn: 'warning', sequentialRead: true }).autoOrient();
}

/**
 * Reads the head of a picture, without decoding a pixel.
 * @throws InvalidInput when it has too many pixels, is broken, or of a kind that this machine cannot decode.
 */
export async function checkPicture(path: string, name: string, type: SniffedType): Promise<PictureFacts> {
  const sharp = await loadSharp();
  const facts = await sharp(path, { limitInputPixels: maxPixels })
    .metadata()
    .catch((error: Error) => {
      throw unreadable(name, type, error);
    });
  const { width, height } = facts.autoOrient;
  if (width * height > maxPixels || Math.max(width, height) > maxSide) {
    throw new InvalidInput(
      media.picture_too_large({ name, width, height, megapixels: maxPixels / 1_000_000, side: maxSide }),
    );
  }
  if (facts.compression === 'hevc' && !decodesHevc(sharp)) throw hevcRefused(name);
  return { width, height, isAnimated: (facts.pages ?? 1) > 1 };
}

/** What decoding says about a broken picture, for whoever sent it. */
export function unreadable(name: string, type: SniffedType, error: Error): InvalidInput {
  if (/pixel limit|exceeds|too large/i.test(error.message)) {
    return new InvalidInput(media.picture_too_many_pixels({ name, megapixels: maxPixels / 1_000_000 }), {
      detail: error.message,
    });
  }
  if (type.mediaType === 'image/heic') return hevcRefused(name, error.message);
  return new InvalidInput(media.picture_damaged({ name }), { detail: error.message });
}

/** The prebuilt sharp decodes AV1 alone; a libvips of the machine's own may have HEVC. */
function decodesHevc({ format }: SharpModule): boolean {
  return format.heif.input.fileSuffix?.includes('.heic') ?? false;
}

function hevcRefused(name: string, detail?: string): InvalidInput {
  return new InvalidInput(media.picture_hevc({ name }), { detail });
}
