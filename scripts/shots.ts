// Pictures of every kind of page at every width, in both schemes and languages, to be looked at before a change is done;
// many on one in OUT/sheets. The newspaper's day is always the same.
// npm run shots -- [--out shots] [--only reader|paper|trouble|gallery|newsroom|empty]... [--page NAME]... [--width 360]... [--theme broadsheet]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../tests/support/browser.ts';
import { install } from '../tests/support/program.ts';
import { signIn } from '../tests/support/sign-in.ts';
import { drawContactSheets } from './shots/contact-sheets.ts';
import { deskOf } from './shots/desk.ts';
import { emptyDoors, emptyPages, newsroomDoors, newsroomPlaces } from './shots/newsroom-places.ts';
import { printPages } from './shots/print-pages.ts';
import { galleryPlaces, readerPlaces } from './shots/reader-places.ts';
import { type Place, type Session, type Shot, takeShots } from './shots/take-shots.ts';
import { failedPlaces, troublePlaces } from './shots/trouble-places.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'shots' },
    only: { type: 'string', multiple: true, default: [] },
    page: { type: 'string', multiple: true, default: [] },
    width: { type: 'string', multiple: true, default: [] },
    theme: { type: 'string', default: 'broadsheet' },
  },
});
/** In the past of any machine that this runs on: a story of tomorrow would be no story yet. */
const day = new Date('2026-11-24T12:00:00Z');
const settings = {
  ...{ THEME: values.theme, GALLERY: 'on', WEB_PROCESSES: '1' },
  NODE_OPTIONS: `--import=${join(import.meta.dirname, 'shifted-clock.ts')}`,
  CLOCK_SHIFT: String(day.getTime() - Date.now()),
};
const readers = [360, 768, 1280];
const staff = [390, 1280];
/** What is taken away on paper, of all that is read. */
const printed = ['front', 'article-news', 'article-blocks', 'live-running'];

await using browser = await openBrowser();
const shots: Shot[] = [];
if (asked('empty')) await shootEmpty();
if (['reader', 'paper', 'trouble', 'gallery', 'newsroom'].some(asked)) await shootFull();
await drawContactSheets(values.out, shots);

function asked(what: string): boolean {
  return values.only.length === 0 || values.only.includes(what);
}

async function shootFull(): Promise<void> {
  await using house = await install(settings);
  await house.serve();
  const editor = await signIn(house, { name: 'Ada Moreno', role: 'owner' });
  const desk = deskOf(house, editor);
  const { readerUrl } = house;
  if (asked('reader') || asked('paper')) {
    const places = await readerPlaces(readerUrl, desk);
    if (asked('reader')) await shoot(readers, places);
    if (asked('paper')) {
      const sheets = places.filter(({ name }) => printed.includes(name));
      shots.push(...(await printPages(values.out, browser, sheets)));
    }
  }
  if (asked('gallery')) await shoot(readers, await galleryPlaces(readerUrl));
  if (asked('newsroom')) {
    await shoot(staff, await newsroomDoors(house));
    await shoot(staff, await newsroomPlaces(house, desk), (context) => editor.enter(context));
  }
  if (asked('trouble')) {
    await shoot(readers, await troublePlaces(house));
    await shoot(readers, await failedPlaces(house));
  }
}

/** What is there on the first day. */
async function shootEmpty(): Promise<void> {
  await using house = await install(settings);
  await house.serve('--empty');
  await shoot(readers, emptyDoors(house));
  const editor = await signIn(house, { name: 'Ada Moreno', role: 'owner' });
  await shoot(staff, emptyPages(house), (context) => editor.enter(context));
}

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
