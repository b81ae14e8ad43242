import { postTitle } from '../../domain/post.ts';
import { formatDateTime } from '../messages/format.ts';
import type { PageFacts, Site } from '../views/models.ts';
import type { CoverageRead } from './coverage-of.ts';

/** Whether it is the page that the story's own address leads to. */
export function isFirstPage({ page }: CoverageRead): boolean {
  return page.order === 'newest' && !page.asked && !page.after;
}

/** Tells the pages of a story's posts apart: the first one has its name from the story. */
export function titleOfPosts({ messages, edition }: Site, { page }: CoverageRead): string {
  if (page.asked) return postTitle(page.asked.document);
  const { places, coverage } = messages;
  if (!page.after) return page.order === 'whole' ? coverage.whole : coverage.oldestFirst;
  const moment = formatDateTime(page.after.postedAt, edition);
  return page.order === 'newest' ? places.before(moment) : places.after(moment);
}

/**
 * The ways from a page of posts to its neighbours and to its own address. A page that begins with one post, and those
 * from the oldest on, say again what stands elsewhere: search engines are sent to the story.
 */
export function coverageLinks(
  storyPath: string,
  { page }: CoverageRead,
): Pick<PageFacts, 'query' | 'previousPath' | 'nextPath'> {
  const path = encodeURI(storyPath);
  const { order, after, previous, next } = page;
  const isOlder = order === 'newest' && after !== null;
  return {
    ...(isOlder && { query: page.query }),
    previousPath: previous === null ? null : path + previous,
    nextPath: next === null ? null : path + next,
  };
}
