// Pictures of every page kind at every width, in both schemes and both languages, to look at before a change is done.
// npm run shots -- [--out shots] [--only reader|newsroom] [--page NAME]...
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../tests/support/browser.ts';
import { type Installation, install } from '../tests/support/program.ts';
import { signIn } from '../tests/support/sign-in.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'shots' },
    only: { type: 'string' },
    page: { type: 'string', multiple: true, default: [] },
  },
});

const schemes = ['light', 'dark'] as const;
type Look = Required<Pick<BrowserContextOptions, 'locale' | 'colorScheme'>> & { readonly width: number };

interface Place {
  readonly name: string;
  readonly url: string;
  /** Where a page is another one in each language, the language it is in. */
  readonly language?: 'en' | 'ar';
}

await using house = await install();
await house.serve();
await using browser = await openBrowser();
mkdirSync(values.out, { recursive: true });
if (values.only !== 'newsroom') {
  await shoot(await readerPlaces(house), [360, 768, 1280], async () => {});
}
if (values.only !== 'reader') {
  const editor = await signIn(house, { name: 'Ada Moreno', role: 'owner' });
  const places = await newsroomPlaces(house, editor.cookie);
  await shoot(places, [390, 1280], (page) => editor.enter(page.context()));
}

async function shoot(
  places: readonly Place[],
  widths: readonly number[],
  enter: (page: Page) => Promise<void>,
): Promise<void> {
  for (const place of places.filter(({ name }) => values.page.length === 0 || values.page.includes(name))) {
    for (const language of place.language ? [place.language] : (['en', 'ar'] as const)) {
      for (const colorScheme of schemes) {
        for (const width of widths) await takeOne(place, { locale: language, colorScheme, width }, enter);
      }
    }
  }
}

async function takeOne(place: Place, look: Look, enter: (page: Page) => Promise<void>): Promise<void> {
  const { locale, colorScheme, width } = look;
  await using watched = await browser.open({ locale, colorScheme, viewport: { width, height: 900 } });
  const { page, complaints } = watched;
  await enter(page);
  await page.goto(place.url, { waitUntil: 'networkidle' });
  const file = `${place.name}-${locale}-${colorScheme}-${width}.png`;
  await page.screenshot({ path: join(values.out, file), fullPage: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const faults = [...(wide > 0 ? [`${wide} px too wide`] : []), ...complaints];
  console.log(file, ...faults);
}

async function readerPlaces({ readerUrl }: Installation): Promise<Place[]> {
  const places: Place[] = [];
  for (const [language, home] of [['en', '/'] as const, ['ar', '/ar'] as const]) {
    const front = await (await fetch(readerUrl + home)).text();
    const linked = (pattern: RegExp) => pattern.exec(front)?.[1] ?? home;
    const add = (name: string, path: string) => places.push({ name, url: readerUrl + path, language });
    add('front', home);
    add('article', linked(/<h2><a href="([^"]+)"/));
    add('section', linked(/<nav[\s\S]*?<a href="((?:\/ar)?\/[^/"]+)"[^>]*>(?!.*<\/a>.*hreflang)/));
    const prefix = home === '/' ? '' : home;
    const first = async (index: string) => {
      const page = await (await fetch(readerUrl + prefix + index)).text();
      // One with a picture, if there is any.
      const pictured = /class="pictured"><div><a class="index-name" href="([^"]+)"/.exec(page);
      return (pictured ?? /class="index-name" href="([^"]+)"/.exec(page))?.[1] ?? home;
    };
    const [series, storyline] = [await first('/series'), await first('/storylines')];
    for (const [name, path] of [
      ...[['series', series] as const, ['storyline', storyline] as const],
      ['timeline', `${storyline}/timeline`],
      ...[['author', await first('/by')] as const, ['topic', await first('/topics')] as const],
    ] as const) {
      add(name, path);
    }
    for (const index of ['by', 'topics', 'series', 'storylines']) add(`all-${index}`, `${prefix}/${index}`);
    const found = language === 'en' ? 'harbour' : 'الميناء';
    add('search', `${prefix}/search`);
    add('search-found', `${prefix}/search?q=${encodeURIComponent(found)}`);
    add(
      'search-narrowed',
      `${prefix}/search?q=${encodeURIComponent(found)}&kind=news&sort=oldest&edition=all`,
    );
    add('search-nothing', `${prefix}/search?q=${language === 'en' ? 'habrour' : 'الميناا'}`);
    add('not-found', `${home === '/' ? '' : home}/nothing-here`);
  }
  // Each in its own language, whatever the browser's is.
  for (const code of ['es', 'fr']) {
    const url = `${readerUrl}/${code}`;
    const front = await (await fetch(`${url}/`)).text();
    const story = /href="(\/(?:es|fr)\/politi[^"]*\/[^"]+)"/.exec(front)?.[1] ?? `/${code}/`;
    places.push({ name: `front-${code}`, url: `${url}/`, language: 'en' });
    places.push({ name: `article-${code}`, url: readerUrl + story, language: 'en' });
  }
  return places;
}

async function newsroomPlaces({ newsroomUrl }: Installation, cookie: string): Promise<Place[]> {
  const answer = await fetch(`${newsroomUrl}/api/articles`, { headers: { cookie } });
  const { stories } = (await answer.json()) as { stories: { id: string }[] };
  const pages: [name: string, path: string][] = [
    ['sign-in', '/sign-in'],
    ['board', '/'],
    ['new-story', '/stories/new'],
    ['story', `/stories/${stories[0]?.id}`],
    ['media', '/media'],
    ['fronts', '/fronts'],
    ['house-style', '/house-style'],
    ['people', '/people'],
    ['record', '/record'],
    ['site', '/site'],
    ['account', '/account'],
    ['help', '/help'],
  ];
  return pages.map(([name, path]) => ({ name: `newsroom-${name}`, url: newsroomUrl + path }));
}
