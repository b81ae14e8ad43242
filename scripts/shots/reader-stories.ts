import { genres } from '../../src/domain/article.ts';

/** A story that readers have, as its page tells of it. */
export interface Story {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly genre: string;
  readonly pictures: number;
  /** Whether its body begins with a picture. */
  readonly isPictured: boolean;
  /** Kinds of blocks. */
  readonly blocks: number;
}

export async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** Every story of every edition. */
export async function readStories(readerUrl: string): Promise<Story[]> {
  const locations = async (url: string) =>
    [...(await textOf(url)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, each = '']) => each);
  const sitemaps = (await locations(`${readerUrl}/sitemap.xml`)).filter((each) => /\/\d+\.xml$/.test(each));
  const urls = (await Promise.all(sitemaps.map(locations))).flat().sort();
  return Promise.all(urls.map(readStory));
}

async function readStory(url: string): Promise<Story> {
  const html = await textOf(url);
  const body = html.slice(html.indexOf('class="body"'), html.indexOf('class="printed'));
  return {
    ...{ url, html, genre: /class="story genre-([a-z]+)"/.exec(html)?.[1] ?? '' },
    id: /action="[^"]*\/comments\/([^"]+)"/.exec(html)?.[1] ?? '',
    isPictured: body.startsWith('class="body"><figure class="image"'),
    pictures: body.match(/<img /g)?.length ?? 0,
    blocks: new Set(
      body.match(/<(figure|aside|section|div|table|blockquote|ul|ol|pre)[ >]( class="[^"]*")?/g),
    ).size,
  };
}

/** One of each genre, with a picture at its head if any has; one without, the one with most pictures and that with most blocks. */
export function oneOfEach(stories: readonly Story[]): [name: string, story: Story][] {
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
