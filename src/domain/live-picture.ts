import type { LivePicture } from './article.ts';
import { type CropShape, type PictureFormat, pictureFormats, renditionName, shapeFormats } from './media.ts';

/** What programs that show a preview of a story want at most. */
const previewWidth = 1200;

/** Where readers get one file of a picture. */
export function pictureAddress(
  picture: LivePicture,
  file: { readonly shape: CropShape | null; readonly width: number; readonly format: PictureFormat },
): string {
  return `/media/${picture.name}-${renditionName(file)}`;
}

/** Widths a picture is there in, ascending: whole, or cut to a shape. */
export function widthsOf(
  picture: LivePicture,
  format: PictureFormat,
  shape: CropShape | null = null,
): readonly number[] {
  const { renditions, widths, width } = picture;
  if (renditions && shape === null) return renditions[format];
  if (renditions && shape !== null)
    return shapeFormats[shape].includes(format) ? (renditions.shapes[shape] ?? []) : [];
  if (shape !== null || format === 'avif') return [];
  return format === 'webp' ? widths : [Math.min(previewWidth, width)];
}

/** Whether a picture is there cut to a shape. */
export function hasShape(picture: LivePicture, shape: CropShape): boolean {
  return widthsOf(picture, 'jpeg', shape).length > 0;
}

/** The width that is there and next to the wished one: not below it if that can be. */
export function nearestWidth(widths: readonly number[], wished: number): number | undefined {
  return widths.find((width) => width >= wished) ?? widths.at(-1);
}

/** A JPEG for programs that show a preview of a story: whole where it is not there in that shape. */
export function previewAddress(picture: LivePicture, shape: CropShape | null = null): string {
  const shown = shape !== null && hasShape(picture, shape) ? shape : null;
  const width = nearestWidth(widthsOf(picture, 'jpeg', shown), previewWidth) ?? picture.width;
  return pictureAddress(picture, { shape: shown, width, format: 'jpeg' });
}

/** A `srcset` of every width that is there in a format, or null for none. */
export function sourceSet(
  picture: LivePicture,
  format: PictureFormat,
  shape: CropShape | null,
): string | null {
  const widths = widthsOf(picture, format, shape);
  if (widths.length === 0) return null;
  return widths.map((width) => `${pictureAddress(picture, { shape, width, format })} ${width}w`).join(', ');
}

/** Formats that a browser may choose from, the one that needs the fewest bytes first. */
export const chosenFormats = pictureFormats.filter((format) => format !== 'jpeg');
