import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Shot } from './take-shots.ts';

/** Pixels. */
const sheet = { width: 2400, height: 4000, gap: 12 };
/** Pictures side by side, by the width of their pages. */
const across = (width: number) => (width < 500 ? 8 : width < 1000 ? 5 : 4);
const highest = 1900;

/** Many pictures on one, to be looked at together: files named by width, in the order they were taken. */
export async function drawContactSheets(folder: string, shots: readonly Shot[]): Promise<void> {
  const out = join(folder, 'sheets');
  mkdirSync(out, { recursive: true });
  for (const [width, group] of Map.groupBy(shots, (shot) => shot.width)) {
    const column = Math.floor(sheet.width / across(width)) - sheet.gap;
    let count = 0;
    let tops = Array<number>(across(width)).fill(0);
    let tiles: { input: Buffer; left: number; top: number }[] = [];
    const finish = async () => {
      if (tiles.length === 0) return;
      count += 1;
      const { width: wide, gap } = sheet;
      const ground = {
        create: { width: wide, height: Math.max(...tops) - gap, channels: 3, background: '#777' },
      } as const;
      await sharp(ground)
        .composite(tiles)
        .png()
        .toFile(join(out, `${width}-${String(count).padStart(2, '0')}.png`));
      [tops, tiles] = [tops.map(() => 0), []];
    };
    for (const { file } of group) {
      for (const { data, info } of await tilesOf(join(folder, file), column)) {
        let place = tops.indexOf(Math.min(...tops));
        if ((tops[place] ?? 0) + info.height > sheet.height) {
          await finish();
          place = 0;
        }
        tiles.push({ input: data, left: place * (column + sheet.gap), top: tops[place] ?? 0 });
        tops[place] = (tops[place] ?? 0) + info.height + sheet.gap;
      }
    }
    await finish();
  }
}

/** A picture as wide as a column, in pieces that a sheet has room for. */
async function tilesOf(file: string, width: number) {
  const { data, info } = await sharp(file).resize({ width }).png().toBuffer({ resolveWithObject: true });
  const tops = Array.from({ length: Math.ceil(info.height / highest) }, (_, at) => at * highest);
  return Promise.all(
    tops.map((top) =>
      sharp(data)
        .extract({ left: 0, top, width, height: Math.min(highest, info.height - top) })
        .png()
        .toBuffer({ resolveWithObject: true }),
    ),
  );
}
