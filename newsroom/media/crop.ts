import { type CropRect, type CropShape, type Focus, shapeRatios } from '../../src/domain/media.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const within = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** A focus moved by fractions of the picture, inside of it. */
export function moveFocus(focus: Focus, dx: number, dy: number): Focus {
  return { x: round(within(focus.x + dx, 0, 1)), y: round(within(focus.y + dy, 0, 1)) };
}

/** A part moved by fractions of the picture, inside of it. */
export function moveCrop(crop: CropRect, dx: number, dy: number): CropRect {
  return {
    ...crop,
    x: round(within(crop.x + dx, 0, 1 - crop.width)),
    y: round(within(crop.y + dy, 0, 1 - crop.height)),
  };
}

/** The least part of the picture's shorter way that a part may have. */
const least = 0.15;

/** A part made larger or smaller around its middle, in its shape, inside of the picture. */
export function scaleCrop(crop: CropRect, factor: number, size: Size, shape: CropShape): CropRect {
  const wanted = shapeRatios[shape] / (size.width / size.height);
  const largest = Math.min(1, 1 / wanted);
  const height = within(crop.height * factor, least * largest, largest);
  const width = height * wanted;
  const x = crop.x + crop.width / 2 - width / 2;
  const y = crop.y + crop.height / 2 - height / 2;
  return moveCrop({ x, y, width: within(round(width), 0, 1), height: within(round(height), 0, 1) }, 0, 0);
}
