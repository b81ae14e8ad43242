// Pictures of every kind of page at every width, in both schemes and languages, to be looked at before a change is done;
// many on one in OUT/sheets. The newspaper's day is always the same.
// npm run shots -- [--out shots] [--only reader|gallery|newsroom] [--page NAME]... [--width 360]... [--theme broadsheet]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../tests/support/browser.ts';
import { install } from '../tests/support/program.ts';
import { signIn } from '../tests/support/sign-in.ts';
import { drawContactSheets } from './shots/contact-sheets.ts';
import { newsroomPlaces } from './shots/newsroom-places.ts';
import { galleryPlaces, readerPlaces } from './shots/reader-places.ts';
import { type Place, type Session, type Shot, takeShots } from './shots/take-shots.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'shots' },
    only: { type: 'string' },
    page: { type: 'string', multiple: true, default: [] },
    width: { type: 'string', multiple: true, default: [] },
    theme: { type: 'string', default: 'broadsheet' },
  },
});
/** In the past of any machine that this runs on: a story of tomorrow would be no story yet. */
const day = new Date('2026-11-24T12:00:00Z');

await using house = await install({
  ...{ THEME: values.theme, GALLERY: 'on', WEB_PROCESSES: '1' },
  NODE_OPTIONS: `--import=${join(import.meta.dirname, 'shifted-clock.ts')}`,
  CLOCK_SHIFT: String(day.getTime() - Date.now()),
});
await house.serve();
await using browser = await openBrowser();
const editor = await signIn(house, { name: 'Ada Moreno', role: 'owner' });
const asked = (what: string) => values.only === undefined || values.only === what;
const shots: Shot[] = [];
if (asked('reader')) await shoot([360, 768, 1280], await readerPlaces(house, editor));
if (asked('gallery')) await shoot([360, 768, 1280], await galleryPlaces(house.readerUrl));
if (asked('newsroom')) {
  await shoot([390, 1280], await newsroomPlaces(house, editor), (context) => editor.enter(context));
}
await drawContactSheets(values.out, shots);

async function shoot(
  widths: readonly number[],
  places: readonly Place[],
  enter?: Session['enter'],
): Promise<void> {
  const session = {
    ...{ out: values.out, browser },
    widths: widths.filter((width) => values.width.length === 0 || values.width.includes(String(width))),
    ...(enter && { enter }),
  };
  const wanted = places.filter(({ name }) => values.page.length === 0 || values.page.includes(name));
  shots.push(...(await takeShots(session, wanted)));
}
