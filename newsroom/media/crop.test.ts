import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropAround, cropShapes, shapeRatios } from '../../src/domain/media.ts';
import { moveCrop, moveFocus, scaleCrop } from './crop.ts';

const size = fc.record({
  width: fc.integer({ min: 100, max: 8000 }),
  height: fc.integer({ min: 100, max: 8000 }),
});
const point = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});
const by = fc.double({ min: -2, max: 2, noNaN: true });
const moves = fc.array(
  fc.oneof(
    fc.record({ dx: by, dy: by }),
    fc.record({ factor: fc.double({ min: 0.2, max: 5, noNaN: true }) }),
  ),
  { maxLength: 12 },
);

test('a part stays inside of its picture and keeps its shape, however it is moved and scaled', () => {
  fc.assert(
    fc.property(size, point, fc.constantFrom(...cropShapes), moves, (picture, focus, shape, all) => {
      const end = all.reduce(
        (crop, move) =>
          'factor' in move ? scaleCrop(crop, move.factor, picture, shape) : moveCrop(crop, move.dx, move.dy),
        cropAround(picture, focus, shape),
      );
      expect(end.x).toBeGreaterThanOrEqual(0);
      expect(end.y).toBeGreaterThanOrEqual(0);
      expect(end.x + end.width).toBeLessThanOrEqual(1.0002);
      expect(end.y + end.height).toBeLessThanOrEqual(1.0002);
      const ratio = (end.width * picture.width) / (end.height * picture.height);
      // Four digits of a narrow part of an extreme picture are not much.
      const digits = 0.0002 / Math.min(end.width, end.height);
      expect(Math.abs(ratio / shapeRatios[shape] - 1)).toBeLessThan(0.001 + digits);
    }),
  );
});

test('a focus stays inside of its picture', () => {
  fc.assert(
    fc.property(point, by, by, (focus, dx, dy) => {
      const { x, y } = moveFocus(focus, dx, dy);
      expect([x, y].every((each) => each >= 0 && each <= 1)).toBe(true);
    }),
  );
});
