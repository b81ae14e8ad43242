import { join } from 'node:path';

/** Widths in pixels that renditions are made in, as far as the original is wide. */
const renditionWidths: readonly number[] = [480, 800, 1200, 1600];

/** One finished file of a picture. WebP for pages, JPEG for programs that show previews. */
export interface RenditionName {
  readonly width: number;
  readonly format: 'webp' | 'jpeg';
}

/** The widths a picture of this width gets: at least one, never wider than it is. */
export function widthsFor(originalWidth: number): number[] {
  const widths = renditionWidths.filter((width) => width <= originalWidth);
  return widths.length > 0 ? widths : [originalWidth];
}

/** Where the files of an asset lie. */
export function assetFolder(mediaFolder: string, assetId: string): string {
  return join(mediaFolder, assetId.slice(0, 2), assetId);
}

/** Where one rendition of an asset lies. */
export function renditionFile(
  mediaFolder: string,
  assetId: string,
  { width, format }: RenditionName,
): string {
  return join(assetFolder(mediaFolder, assetId), `${width}.${format}`);
}
