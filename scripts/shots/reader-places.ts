import type { Page } from 'playwright-core';
import type { Desk, PaperLanguage } from './desk.ts';
import { laidStates } from './paper-states.ts';
import { oneOfEach, readStories, textOf } from './reader-stories.ts';
import type { Place } from './take-shots.ts';

const asked = {
  en: { found: 'harbour', misspelt: 'habrour', nothing: 'zeppelin regatta' },
  ar: { found: 'الميناء', misspelt: 'الميناا', nothing: 'منطاد شراعي' },
} as const;

/** Every kind of page that readers see, in English and Arabic, and fronts and a story of the other editions. */
export async function readerPlaces(readerUrl: string, desk: Desk): Promise<Place[]> {
  const stories = await readStories(readerUrl);
  const inLanguage = (code: string) => stories.filter(({ html }) => html.includes(`<html lang="${code}"`));
  const places: Place[] = [];
  for (const language of ['en', 'ar'] as const) {
    const prefix = language === 'en' ? '' : `/${language}`;
    const home = `${readerUrl}${prefix}`;
    const own = inLanguage(language);
    const add = (name: string, url: string, rest: Partial<Place> = {}) =>
      places.push({ name, url, language, ...rest });
    add('front', `${home}/`);
    const chosen = oneOfEach(own);
    for (const [name, story] of chosen) add(`article-${name}`, story.url);
    for (const [name, url] of await lists(home)) add(name, url);
    for (const [name, url] of searches(home, language)) add(name, url);
    for (const name of ['preferences', 'saved', 'offline', 'privacy']) add(name, `${home}/${name}`);
    const pictured = chosen.flatMap(([, story]) => (story.pictures > 0 ? [story.url] : []));
    add('saved-some', `${home}/saved`, { act: (page) => saveStories(page, pictured.slice(0, 3)) });
    add('lite-front', `${readerUrl}/lite${prefix}/`);
    add('lite-article', pictured[0]?.replace(readerUrl, `${readerUrl}/lite`) ?? home);
    const spare = own.filter((each) => !chosen.some(([, story]) => story === each));
    const others = inLanguage(language === 'en' ? 'ar' : 'en').filter(({ genre }) => genre === 'analysis');
    for (const [name, url] of await laidStates(desk, { home, language, own, spare, original: others[0] })) {
      add(name, url);
    }
  }
  for (const code of ['es', 'fr']) {
    const [own] = inLanguage(code);
    places.push({ name: `front-${code}`, url: `${readerUrl}/${code}/`, language: 'en' });
    if (own) places.push({ name: `article-${code}`, url: own.url, language: 'en' });
  }
  return places;
}

/** Every component, in the schemes and directions that the gallery has addresses for. */
export async function galleryPlaces(readerUrl: string): Promise<Place[]> {
  const looks = (await textOf(`${readerUrl}/_gallery`)).matchAll(/href="(\/_gallery\/([a-z]+)-(ltr|rtl))"/g);
  return [...looks].map(([, path = '', look = '', way]) => ({
    name: `gallery-${look}`,
    url: readerUrl + path,
    language: way === 'rtl' ? 'ar' : 'en',
    scheme: look === 'dark' ? 'dark' : 'light',
  }));
}

function searches(home: string, language: PaperLanguage): [name: string, url: string][] {
  const { found, misspelt, nothing } = asked[language];
  const search = (words: string) => `${home}/search?q=${encodeURIComponent(words)}`;
  return [
    ['search', `${home}/search`],
    ['search-found', search(found)],
    ['search-narrowed', `${search(found)}&kind=news&sort=oldest&edition=all`],
    ['search-misspelt', search(misspelt)],
    ['search-nothing', search(nothing)],
  ];
}

/** By the button of their pages, as a reader does. Ends on the page it began on. */
async function saveStories(page: Page, urls: readonly string[]) {
  const list = page.url();
  for (const url of urls) {
    await page.goto(url, { waitUntil: 'networkidle' });
    const button = page.locator('button[data-save]');
    const words = await button.textContent();
    await button.click();
    await page.waitForFunction(
      (before) => document.querySelector('button[data-save]')?.textContent !== before,
      words,
    );
  }
  await page.goto(list, { waitUntil: 'networkidle' });
}

/** Sections, places and their indexes, of an edition. */
async function lists(home: string): Promise<[name: string, url: string][]> {
  const absolute = (path: string | undefined) => new URL(path ?? '/', home).href;
  const front = await textOf(`${home}/`);
  const sections = [
    ...(/<nav class="sections"[\s\S]*?<\/nav>/.exec(front)?.[0] ?? '').matchAll(/href="([^"]+)"/g),
  ];
  const older = /rel="next" href="([^"]+)"/.exec(front)?.[1]?.replaceAll('&amp;', '&');
  const found: [string, string][] = [['section', absolute(sections[0]?.[1])]];
  if (older) found.push(['older', absolute(older)]);
  for (const [name, index] of [
    ['series', '/series'],
    ['storyline', '/storylines'],
    ['writer', '/by'],
    ['topic', '/topics'],
  ] as const) {
    const page = await textOf(home + index);
    // One with a picture, if there is any.
    const pictured = /class="pictured"><div><a class="index-name" href="([^"]+)"/.exec(page);
    const first = absolute((pictured ?? /class="index-name" href="([^"]+)"/.exec(page))?.[1]);
    found.push([name, first], [`all-${index.slice(1)}`, home + index]);
    if (name === 'storyline') found.push(['timeline', `${first}/timeline`]);
  }
  return found;
}
