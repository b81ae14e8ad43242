import { coast } from './pictures/coast.ts';
import { land } from './pictures/land.ts';
import { people } from './pictures/people.ts';
import { power } from './pictures/power.ts';

/** Every picture of the demo by its name, as SVG: drawn by code, the same every time. */
const pictures: Readonly<Record<string, () => string>> = { ...coast, ...power, ...land, ...people };

/** The pictures as files, such as a photographer would hand in. */
export async function renderPictures(): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]> {
  const { default: sharp } = await import('sharp');
  return Promise.all(
    Object.entries(pictures).map(async ([name, draw]) => ({
      name,
      bytes: await sharp(Buffer.from(draw())).png({ compressionLevel: 3 }).toBuffer(),
    })),
  );
}
