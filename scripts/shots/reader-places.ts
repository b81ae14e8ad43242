import { genres } from '../../src/domain/article.ts';
import type { Installation } from '../../tests/support/program.ts';
import type { SignedIn } from '../../tests/support/sign-in.ts';
import type { Place } from './take-shots.ts';

interface Story {
  readonly url: string;
  readonly html: string;
  readonly genre: string;
  readonly pictures: number;
  /** Whether its body begins with a picture. */
  readonly isPictured: boolean;
  /** Kinds of blocks. */
  readonly blocks: number;
}

/** Every kind of page that readers see, in English and Arabic, and fronts and a story of the other editions. */
export async function readerPlaces(house: Installation, editor: SignedIn): Promise<Place[]> {
  const { readerUrl } = house;
  const stories = await readStories(readerUrl);
  const places: Place[] = [];
  for (const [language, prefix] of [['en', ''] as const, ['ar', '/ar'] as const]) {
    const home = `${readerUrl}${prefix}`;
    const own = stories.filter(({ html }) => html.includes(`<html lang="${language}"`));
    const add = (name: string, url: string) => places.push({ name, url, language });
    add('front', `${home}/`);
    for (const [name, story] of articles(own)) add(`article-${name}`, story.url);
    for (const [name, url] of await lists(home)) add(name, url);
    const found = `${home}/search?q=${encodeURIComponent(language === 'en' ? 'harbour' : 'الميناء')}`;
    add('search', `${home}/search`);
    add('search-found', found);
    add('search-narrowed', `${found}&kind=news&sort=oldest&edition=all`);
    add(
      'search-nothing',
      `${home}/search?q=${encodeURIComponent(language === 'en' ? 'habrour' : 'الميناا')}`,
    );
    for (const name of ['preferences', 'saved', 'offline', 'privacy']) add(name, `${home}/${name}`);
    add('lite-front', `${readerUrl}/lite${prefix}/`);
    add(
      'lite-article',
      own.find(({ pictures }) => pictures > 0)?.url.replace(readerUrl, `${readerUrl}/lite`) ?? home,
    );
    add('not-found', `${home}/nothing-here`);
    const withdrawn = own.filter(({ genre, pictures }) => genre === 'news' && pictures === 0).at(-1);
    if (withdrawn) add('withdrawn', await retract(house, editor, withdrawn, reasons[language]));
  }
  for (const code of ['es', 'fr']) {
    const own = stories.find(({ html }) => html.includes(`<html lang="${code}"`));
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

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}

async function readStories(readerUrl: string): Promise<Story[]> {
  const locations = async (url: string) =>
    [...(await textOf(url)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, each = '']) => each);
  const sitemaps = (await locations(`${readerUrl}/sitemap.xml`)).filter((each) => /\/\d+\.xml$/.test(each));
  const urls = (await Promise.all(sitemaps.map(locations))).flat().sort();
  return Promise.all(
    urls.map(async (url) => {
      const html = await textOf(url);
      const body = html.slice(html.indexOf('class="body"'), html.indexOf('class="printed'));
      return {
        ...{ url, html, genre: /class="story genre-([a-z]+)"/.exec(html)?.[1] ?? '' },
        isPictured: body.startsWith('class="body"><figure class="image"'),
        pictures: body.match(/<img /g)?.length ?? 0,
        blocks: new Set(
          body.match(/<(figure|aside|section|div|table|blockquote|ul|ol|pre)[ >]( class="[^"]*")?/g),
        ).size,
      };
    }),
  );
}

/** One of each genre, with a picture at its head if any has; one without, the one with most pictures and that with most blocks. */
function articles(stories: readonly Story[]): [name: string, story: Story][] {
  const most = (of: 'pictures' | 'blocks', among = stories) => among.toSorted((a, b) => b[of] - a[of])[0];
  const chosen: [string, Story | undefined][] = [
    ...genres.map((genre): [string, Story | undefined] => {
      const own = stories.filter((each) => each.genre === genre);
      return [genre, own.find(({ isPictured }) => isPictured) ?? most('pictures', own)];
    }),
    ['text', stories.find(({ pictures, genre }) => pictures === 0 && genre === 'news')],
    ['pictures', most('pictures')],
    ['blocks', most('blocks')],
  ];
  return chosen.flatMap(([name, story]) => (story ? [[name, story]] : []));
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

const reasons = {
  en: 'Two of the figures in it were of another year.',
  ar: 'كان رقمان من أرقامه لسنة أخرى.',
} as const;

/** Withdraws a story for good. @returns the address that says so. */
async function retract(
  house: Installation,
  editor: SignedIn,
  { url, html }: Story,
  reason: string,
): Promise<string> {
  const id = /action="[^"]*\/comments\/([^"]+)"/.exec(html)?.[1] ?? '';
  const answer = await fetch(`${house.newsroomUrl}/api/articles/${id}/retract`, {
    method: 'POST',
    headers: { cookie: editor.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body: JSON.stringify({ reason }),
  });
  if (!answer.ok) throw new Error(`The story could not be withdrawn: ${await answer.text()}`);
  return url;
}
