import { postText, postTitle } from '../../domain/post.ts';
import type { LiveArticle } from '../queries.ts';
import type { CoverageRead } from './coverage-of.ts';

/**
 * What schema.org's LiveBlogPosting says of a story besides what an article does: when it was covered, and the posts
 * of this page. `url`: of the story.
 */
export function liveBlogData(
  { origin, url }: { readonly origin: string; readonly url: string },
  story: Pick<LiveArticle, 'updatedAt'>,
  { shown, posts }: Pick<CoverageRead, 'shown' | 'posts'>,
) {
  const times = posts.map(({ postedAt, updatedAt }) => (updatedAt ?? postedAt).getTime());
  const changedAt = new Date(Math.max(story.updatedAt.getTime(), ...times));
  return {
    '@type': 'LiveBlogPosting' as const,
    dateModified: changedAt.toISOString(),
    coverageStartTime: shown.startedAt.toISOString(),
    ...(shown.endedAt && { coverageEndTime: shown.endedAt.toISOString() }),
    liveBlogUpdate: posts.map(({ id, document, people, postedAt, updatedAt }) => ({
      '@type': 'BlogPosting' as const,
      url: `${url}?post=${id}#post-${id}`,
      headline: postTitle(document),
      datePublished: postedAt.toISOString(),
      dateModified: (updatedAt ?? postedAt).toISOString(),
      author: people.map(({ name, path }) => ({
        '@type': 'Person' as const,
        name,
        ...(path !== null && { url: origin + encodeURI(path) }),
      })),
      articleBody: postText(document),
    })),
  };
}
