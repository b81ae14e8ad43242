import type { Page } from 'playwright-core';
import { siteParts } from '../../newsroom/site/site-parts.ts';
import type { SessionAnswer } from '../../src/accounts/contract.ts';
import type { MediaPage } from '../../src/media/contract.ts';
import type { Installation } from '../../tests/support/program.ts';
import type { Desk } from './desk.ts';
import { layWork } from './newsroom-work.ts';
import type { Place } from './take-shots.ts';

const panels = ['details', 'publishing', 'notes', 'checks', 'history', 'outline'];

type Named = [name: string, path: string, act?: Place['act']];

/** The pages of the newsroom, each in the language of the browser. */
export async function newsroomPlaces(house: Installation, desk: Desk): Promise<Place[]> {
  const work = await layWork(house, desk);
  const { assets } = await desk.ask<MediaPage>('GET', '/api/media');
  const places: Place[] = [];
  for (const language of ['en', 'ar'] as const) {
    const { written, live } = work[language];
    const story = `/stories/${written}`;
    const pages: Named[] = [
      ['board', '/'],
      ['board-list', '/?as=list'],
      ['board-search', `/?q=${encodeURIComponent(language === 'en' ? 'harbour' : 'الميناء')}`],
      ['board-nothing', '/?q=zzzzzz'],
      ['new-story', '/stories/new'],
      ['story', story],
      ...panels.map((panel): Named => [`story-${panel}`, `${story}?panel=${panel}`]),
      ['story-live', `/stories/${live}/live`],
      ['for-you', '/for-you'],
      ['media', '/media'],
      ['media-asset', `/media?asset=${assets[0]?.id}`],
      ['fronts', '/fronts'],
      ['front', `/fronts/${language}`],
      ['front-preview', `/fronts/${language}?view=preview`],
      ['front-history', `/fronts/${language}?view=history`],
      ['house-style', '/house-style'],
      ...siteParts.map((part): Named => [`site-${part}`, `/site?edition=${language}&part=${part}`]),
      ['statistics', `/statistics?span=day&edition=${language}`],
      ['statistics-story', `/statistics/${live}`],
      ['people', '/people'],
      ['keys', '/people/keys'],
      ['permissions', '/people/permissions'],
      ['record', '/record'],
      ['account', '/account'],
      ['help', '/help'],
      ['key-sheet', '/', (page) => page.keyboard.press('?')],
      ['palette', '/', (page) => page.keyboard.press('Control+k')],
      ['nothing-here', '/no-such-page'],
    ];
    places.push(...placesOf(house, pages).map((place) => ({ ...place, language })));
  }
  return places;
}

/** Before one is in. */
export async function newsroomDoors(house: Installation): Promise<Place[]> {
  const invited = ['--name', 'Nadia Haddad', '--email', 'nadia@meridian.example', '--role', 'reporter'];
  const link = await house.command('user', 'create', ...invited);
  return placesOf(house, [
    ['sign-in', '/sign-in'],
    ['second-factor', '/sign-in', askForFactor],
    ['reset', '/reset'],
    ['reset-ended', '/reset/0'],
    ['join', new URL(link.trim()).pathname],
  ]);
}

/** An installation that nobody has written in, for readers. */
export function emptyDoors({ readerUrl }: Installation): Place[] {
  return [
    { name: 'empty-front', url: `${readerUrl}/`, language: 'en' },
    { name: 'empty-front', url: `${readerUrl}/ar/`, language: 'ar' },
    { name: 'empty-search', url: `${readerUrl}/search?q=x`, language: 'en' },
    { name: 'empty-search', url: `${readerUrl}/ar/search?q=x`, language: 'ar' },
  ];
}

/** The same for whoever will. */
export function emptyPages(house: Installation): Place[] {
  return placesOf(house, [
    ['empty-board', '/'],
    ['empty-for-you', '/for-you'],
    ['empty-media', '/media'],
    ['empty-front', '/fronts/en'],
    ['empty-house-style', '/house-style'],
    ['empty-statistics', '/statistics'],
    ['empty-storylines', '/site?part=storylines'],
  ]);
}

function placesOf({ newsroomUrl }: Installation, pages: readonly Named[]): Place[] {
  return pages.map(([name, path, act]) => ({
    name: `newsroom-${name}`,
    url: newsroomUrl + path,
    ...(act && { act }),
  }));
}

/** As for somebody whose password was right. */
async function askForFactor(page: Page): Promise<void> {
  const session: SessionAnswer = { actor: null, factors: ['totp', 'recovery'] };
  await page.route('**/api/session', (route) => route.fulfill({ json: session }));
  await page.reload({ waitUntil: 'networkidle' });
  await page.unroute('**/api/session');
}
