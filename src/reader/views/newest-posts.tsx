import type { CoverageShown } from '../coverage/coverage-of.ts';
import { Pinned, SoFar } from './coverage.tsx';
import { Post, type PostSite } from './post.tsx';

/**
 * What an open page of a live story may show anew: what stands above the posts, and the newest of them, or those that
 * follow. Each post says how many there are when it is the last of the new ones.
 */
export function renderNewestPosts(site: PostSite, coverage: CoverageShown): string {
  const { storyPath, language, endedAt, previous, next } = coverage;
  const isFirst = previous === null;
  // The one that stands above the others is not among them.
  const posts = coverage.posts.filter(({ isPinned }) => !isPinned);
  const words = site.messages.coverage;
  return `<!doctype html>${(
    <html lang={site.edition.language} dir={site.edition.direction}>
      <head>
        <meta charset="utf-8" />
        <title>{words.title}</title>
      </head>
      <body data-over={endedAt === null ? undefined : words.over} data-next={next ?? undefined}>
        {isFirst && <SoFar site={site} coverage={coverage} />}
        {isFirst && <Pinned site={site} coverage={coverage} />}
        <div class="posts">
          {posts.map((post, at) => (
            <Post
              {...{ site, post, storyPath, language }}
              news={!isFirst || (at > 0 && at === posts.length - 1) ? words.manyNew : words.newPosts(at + 1)}
            />
          ))}
        </div>
      </body>
    </html>
  )}`;
}
