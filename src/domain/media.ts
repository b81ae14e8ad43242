import type { FailureCause } from './refusals/refusal.ts';
// The vocabulary of pictures and files, shared by the server and the newsroom.

/** What a file is to the newsroom. Only a picture stands in a story; the others are offered as files. */
export const mediaKinds = ['picture', 'vector', 'audio', 'video', 'document'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** By what right we show it. `unknown` is what every file begins with, and it blocks publication. */
export const licenceKinds = [
  'own',
  'agency',
  'handout',
  'creative_commons',
  'licensed',
  'public_domain',
  'unknown',
] as const;
export type LicenceKind = (typeof licenceKinds)[number];

/** Creative Commons licences, by their short names. */
export const creativeCommonsLicences = [
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-NC-ND-4.0',
  'CC-BY-3.0',
  'CC-BY-SA-3.0',
  'CC-BY-2.0',
  'CC-BY-SA-2.0',
] as const;
export type CreativeCommonsLicence = (typeof creativeCommonsLicences)[number];

/** How things stand with the rights: `expiring` is within the next 14 days. */
export const rightsStates = ['missing', 'valid', 'expiring', 'expired'] as const;
export type RightsState = (typeof rightsStates)[number];

/** Days before rights run out from which the desk is warned. */
export const expiryWarningDays = 14;

/** What is done to stories that readers have when the rights to a picture in them run out. */
export const expiryActions = ['warn', 'swap', 'remove'] as const;
export type ExpiryAction = (typeof expiryActions)[number];

/** The shapes a picture is cut to, width to height. */
export const cropShapes = ['16:9', '4:3', '1:1', '4:5'] as const;
export type CropShape = (typeof cropShapes)[number];

/** Width divided by height of each shape. */
export const shapeRatios: Readonly<Record<CropShape, number>> = {
  '16:9': 16 / 9,
  '4:3': 4 / 3,
  '1:1': 1,
  '4:5': 4 / 5,
};

/** A point of a picture, as fractions of its width and height from the upper left. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** A part of a picture, as fractions of its width and height from the upper left. */
export interface CropRect extends Focus {
  readonly width: number;
  readonly height: number;
}

/**
 * The largest part of a picture of this size that has this shape and lies around its focus as well as its edges
 * allow.
 */
export function cropAround(
  size: { readonly width: number; readonly height: number },
  focus: Focus,
  shape: CropShape,
): CropRect {
  const wanted = shapeRatios[shape] / (size.width / size.height);
  const width = Math.min(1, wanted);
  const height = Math.min(1, 1 / wanted);
  return { x: place(focus.x, width), y: place(focus.y, height), width, height };
}

/** Where a span of this length begins that has its middle as near to `middle` as 0 to 1 allow. */
function place(middle: number, length: number): number {
  return Math.min(1 - length, Math.max(0, middle - length / 2));
}

/** The shapes somebody set by hand. */
export type Crops = Readonly<Partial<Record<CropShape, CropRect>>>;

/** Formats of renditions, the one that needs the fewest bytes first. */
export const pictureFormats = ['avif', 'webp', 'jpeg'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/**
 * Formats that each shape is made in: all for those that pages show, JPEG alone for those that are for programs which
 * show a preview of a story.
 */
export const shapeFormats: Readonly<Record<CropShape, readonly PictureFormat[]>> = {
  '16:9': ['jpeg'],
  '4:3': pictureFormats,
  '1:1': pictureFormats,
  '4:5': ['jpeg'],
};

/** The finished files of a picture: widths in pixels, ascending. A shape is there in every one of its formats. */
export interface RenditionSet extends Readonly<Record<PictureFormat, readonly number[]>> {
  readonly shapes: Readonly<Partial<Record<CropShape, readonly number[]>>>;
}

/** Those of an asset, and of which framing of it. */
export interface AssetRenditions extends RenditionSet {
  readonly generation: number;
}

export const renditionStates = ['waiting', 'making', 'ready', 'failed', 'none'] as const;
export type RenditionState = (typeof renditionStates)[number];

/** What became of a story when a picture in it was to be replaced. */
export interface ReplacedStory {
  readonly articleId: string;
  readonly headline: string;
  /** Null where it was done; else why not. */
  readonly problem: FailureCause | null;
}

/** The last part of a rendition's name, after the picture's: `-800.webp`, `-16x9-1200.jpeg`. */
export function renditionName(file: {
  readonly shape: CropShape | null;
  readonly width: number;
  readonly format: PictureFormat;
}): string {
  const shape = file.shape === null ? '' : `${file.shape.replace(':', 'x')}-`;
  return `${shape}${file.width}.${file.format}`;
}
