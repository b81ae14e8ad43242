import type { Dependency, PageKey } from '../domain/page-keys.ts';
import type { ListCursor } from './list-cursor.ts';
import type { StoryCard } from './queries.ts';

/**
 * What a page of a list was made from: the list between the cursor it starts below and its last story. Where
 * the list ended before the page was full, any older story would enter it.
 */
export function listDependency(
  list: PageKey,
  stories: readonly StoryCard[],
  limit: number,
  cursor: ListCursor | null,
): Dependency {
  const last = stories.length === limit ? stories.at(-1) : undefined;
  return {
    key: list,
    ...(last && { from: last.firstPublishedAt.getTime() }),
    ...(cursor && { to: cursor.publishedAt }),
  };
}
