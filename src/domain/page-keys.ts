/**
 * The names of the queries that pages are made from. A page records the queries it used (`Dependency`), an
 * event names what it changed (`Touch`); a page is dropped exactly when one of its queries was touched.
 */
export type PageKey = string;

/** What an event changed. `at` is the place in a time-ordered list, as epoch milliseconds (UTC). */
export interface Touch {
  readonly key: PageKey;
  readonly at?: number;
}

/**
 * What a page was made from. A page of a time-ordered list covers the inclusive range `from`..`to` in epoch
 * milliseconds (UTC); an absent end is open.
 */
export interface Dependency {
  readonly key: PageKey;
  readonly from?: number;
  readonly to?: number;
}

export const articleKey = (id: string): PageKey => `article:${id}`;
export const frontKey = (edition: string): PageKey => `front:${edition}`;
/** The stories of an edition that are covered live now. */
export const liveKey = (edition: string): PageKey => `live:${edition}`;
/** Which stories of an edition are read most, in their order. */
export const mostReadKey = (edition: string): PageKey => `most-read:${edition}`;
export const sectionKey = (edition: string, slug: string): PageKey => `section:${edition}:${slug}`;
export const authorKey = (edition: string, slug: string): PageKey => `author:${edition}:${slug}`;
export const topicKey = (edition: string, slug: string): PageKey => `topic:${edition}:${slug}`;
export const strandKey = (edition: string, kind: 'series' | 'storyline', slug: string): PageKey =>
  `${kind}:${edition}:${slug}`;
/** Which places of a kind there are: `author`, `topic`, `series`, `storyline`. */
export const indexKey = (edition: string, kind: string): PageKey => `index:${edition}:${kind}`;
export const termKey = (edition: string, term: string): PageKey => `term:${edition}:${term}`;
/** The posts of a live story, in the order of time. */
export const postsKey = (articleId: string): PageKey => `posts:${articleId}`;
/** What stands around them: the summary, what is pinned, the key events, whether it goes on. */
export const coverageKey = (articleId: string): PageKey => `coverage:${articleId}`;
export const commentsKey = (articleId: string): PageKey => `comments:${articleId}`;
export const mediaKey = (name: string): PageKey => `media:${name}`;
/** How a page is arranged by hand; `page` is the key of the list it otherwise shows. */
export const arrangementKey = (page: PageKey): PageKey => `arrangement:${page}`;
/** Where an address leads when nothing else stands there. */
export const redirectKey = (path: string): PageKey => `redirect:${path}`;
export const siteKey = (edition: string): PageKey => `site:${edition}`;
export const sitemapKey = (chunk: number): PageKey => `sitemap:${chunk}`;
export const sitemapIndexKey: PageKey = 'sitemap';
export const newsSitemapKey: PageKey = 'news-sitemap';

/** Whether `touch` changes what a page with this dependency shows. */
export function isTouchedBy(dependency: Dependency, touch: Touch): boolean {
  if (dependency.key !== touch.key) return false;
  if (touch.at === undefined) return true;
  return touch.at >= (dependency.from ?? -Infinity) && touch.at <= (dependency.to ?? Infinity);
}
