import { download } from './download.ts';

/** Kinds of pages that a front leads to, with an address of each; '' or absent where there is none. */
export type PlacesFound = Readonly<
  Partial<
    Record<
      | 'front'
      | 'section'
      | 'author'
      | 'topic'
      | 'search'
      | 'saved'
      | 'offline'
      | 'live'
      | 'text article'
      | 'article with pictures',
      string
    >
  >
>;

/** The places that a front leads to. @param prefix what addresses of its edition start with */
export async function placesFrom(front: string, prefix: string): Promise<PlacesFound> {
  const absolute = (path: string) => new URL(path, front).href;
  const frontHtml = (await download(front)).text;
  const cards = [...frontHtml.matchAll(/<h[23]><a href="([^"]+)"/g)].map(([, path = '']) => absolute(path));
  const stories = new Map<string, string>();
  for (const address of new Set(cards)) stories.set(address, (await download(address)).text);
  const storyWith = (test: (html: string) => boolean) =>
    [...stories].find(([, html]) => html.includes('class="body"') && test(html))?.[0] ?? '';
  const [, section = ''] = /<nav class="sections"[\s\S]*?href="([^"]+)"/.exec(frontHtml) ?? [];
  const all = [...stories.values()].join();
  const [, author = ''] = /rel="author" href="([^"]+)"/.exec(all) ?? [];
  const [, topic = ''] = new RegExp(`href="(${prefix}/topics/[^"/]+)"`).exec(all) ?? [];
  return {
    front,
    section: absolute(section),
    author: absolute(author),
    topic: absolute(topic),
    search: absolute(`${prefix}/search?q=${encodeURIComponent(prefix === '' ? 'harbour' : 'الماء')}`),
    saved: absolute(`${prefix}/saved`),
    offline: absolute(`${prefix}/offline`),
    live: storyWith((html) => html.includes('genre-live')),
    'article with pictures': mostPictured(stories),
    'text article': storyWith((html) => !/<(img|figure)/.test(html)),
  };
}

function mostPictured(stories: ReadonlyMap<string, string>): string {
  const pictures = (html: string) => html.match(/<figure class="image"/g)?.length ?? 0;
  const [most] = [...stories].sort(([, one], [, other]) => pictures(other) - pictures(one));
  return most?.[0] ?? '';
}
