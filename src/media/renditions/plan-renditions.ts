import {
  type CropRect,
  type CropShape,
  type Crops,
  cropAround,
  cropShapes,
  type Focus,
  type PictureFormat,
  pictureFormats,
  type RenditionSet,
  shapeFormats,
} from '../../domain/media.ts';

/** Widths in pixels that the whole picture is made in, as far as it is wide. */
const wholeWidths: readonly number[] = [480, 800, 1200, 1600];
/** The same for the shapes: cards are 4:3 and can be small, writers are 1:1; 16:9 and 4:5 are what other sites show. */
const shapeWidths: Readonly<Record<CropShape, readonly number[]>> = {
  '16:9': [1200],
  '4:3': [320, 640, 1200],
  '1:1': [320, 640],
  '4:5': [1200],
};

/** One file to make. */
export interface Rendition {
  readonly shape: CropShape | null;
  readonly width: number;
  readonly format: PictureFormat;
}

export interface Framing {
  readonly width: number;
  readonly height: number;
  readonly focus: Focus;
  readonly crops: Crops;
}

/** Widths for something so wide: at least one, never wider than it is, its own where the next is far. */
export function widthsFor(width: number, widths: readonly number[] = wholeWidths): number[] {
  const fitting = widths.filter((each) => each <= width);
  const last = fitting.at(-1) ?? 0;
  const isLarge = last === widths.at(-1);
  return isLarge || width < last * 1.15 ? fitting : [...fitting, width];
}

/** The part of a picture that a shape shows, in whole pixels. */
export function pixelsOf({ width, height, focus, crops }: Framing, shape: CropShape): CropRect {
  const part = crops[shape] ?? cropAround({ width, height }, focus, shape);
  const x = Math.min(Math.floor(part.x * width), width - 1);
  const y = Math.min(Math.floor(part.y * height), height - 1);
  const within = (length: number, most: number) => Math.max(1, Math.min(Math.round(length), most));
  return {
    x,
    y,
    width: within(part.width * width, width - x),
    height: within(part.height * height, height - y),
  };
}

/** What is made before an upload is answered, so that a story that is published at once has a picture. */
export function firstRenditions({ width }: Pick<Framing, 'width'>): Rendition[] {
  const widths = widthsFor(width).filter((each) => each <= 1200);
  const largest = widths.at(-1) ?? width;
  return [
    ...widths.map((each): Rendition => ({ shape: null, width: each, format: 'webp' })),
    { shape: null, width: largest, format: 'jpeg' },
  ];
}

/** Everything, with all formats of a size beside each other. */
export function allRenditions(framing: Framing): Rendition[] {
  const whole = widthsFor(framing.width).flatMap((width) =>
    pictureFormats.map((format): Rendition => ({ shape: null, width, format })),
  );
  const shaped = cropShapes.flatMap((shape) =>
    widthsFor(pixelsOf(framing, shape).width, shapeWidths[shape]).flatMap((width) =>
      shapeFormats[shape].map((format): Rendition => ({ shape, width, format })),
    ),
  );
  return [...whole, ...shaped];
}

/** The set that these files are. A shape counts when it is there in every one of its formats. */
export function setOf(files: readonly Rendition[]): RenditionSet {
  const widths = (format: PictureFormat, shape: CropShape | null) =>
    files
      .filter((file) => file.format === format && file.shape === shape)
      .map((file) => file.width)
      .sort((a, b) => a - b);
  const shapes = cropShapes.flatMap((shape): [CropShape, number[]][] => {
    const [first = [], ...others] = shapeFormats[shape].map((format) => widths(format, shape));
    const common = first.filter((width) => others.every((other) => other.includes(width)));
    return common.length > 0 ? [[shape, common]] : [];
  });
  return {
    avif: widths('avif', null),
    webp: widths('webp', null),
    jpeg: widths('jpeg', null),
    shapes: Object.fromEntries(shapes),
  };
}
