// Draws the icons of an installed site from assets/icon.svg: two as it is, and one whose edges a device may cut off,
// with everything that counts inside of the circle that always stays (W3C Web Application Manifest, 1.12.1).
//   node scripts/draw-icons.ts
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { packageRoot } from '../src/platform/package-root.ts';

const source = join(packageRoot, 'assets/icon.svg');
const paper = '#fffdf8';
const draw = (size: number) => sharp(source, { density: 72 * (size / 32) }).resize(size, size);
const write = (icon: Sharp, name: string) =>
  icon.png({ palette: true, compressionLevel: 9 }).toFile(join(packageRoot, 'assets', name));

for (const size of [192, 512]) await write(draw(size), `icon-${size}.png`);
// The circle has four fifths of the width; the corners of what is drawn reach to 0.49 of it.
const whole = 512;
const inner = 416;
const rest = (whole - inner) / 2;
await write(
  draw(inner).extend({ top: rest, bottom: rest, left: rest, right: rest, background: paper }),
  'icon-mask.png',
);
