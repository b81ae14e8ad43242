import {
  articleKey,
  newsSitemapKey,
  type PageKey,
  siteKey,
  sitemapIndexKey,
  sitemapKey,
  type Touch,
} from '../domain/page-keys.ts';

/** What readers saw of a story at one moment. */
export interface LiveState {
  readonly edition: string;
  /** Its number among all live stories, which gives its sitemap file. */
  readonly number: number;
  readonly lists: readonly PageKey[];
  readonly firstPublishedAt: Date;
}

/** Numbers in one sitemap file. The index live_articles_sitemap divides by the same. */
export const sitemapFileSize = 1000;

/**
 * The queries whose answers change when a story goes from `before` to `after` (null: not live), besides the
 * lists' other stories. `navigationChanged`: a section got its first story or lost its last.
 */
export function touchedQueries(
  articleId: string,
  before: LiveState | null,
  after: LiveState | null,
  navigationChanged: boolean,
): Touch[] {
  const states = [before, after].filter((state) => state !== null);
  const touches: Touch[] = [
    { key: articleKey(articleId) },
    { key: sitemapIndexKey },
    { key: newsSitemapKey },
  ];
  for (const state of states) {
    const at = state.firstPublishedAt.getTime();
    touches.push({ key: sitemapKey(Math.floor(state.number / sitemapFileSize)) });
    touches.push(...state.lists.map((key) => ({ key, at })));
    if (navigationChanged) touches.push({ key: siteKey(state.edition) });
  }
  return distinct(touches);
}

function distinct(touches: readonly Touch[]): Touch[] {
  return [...new Map(touches.map((touch) => [`${touch.key} ${touch.at ?? ''}`, touch])).values()];
}
