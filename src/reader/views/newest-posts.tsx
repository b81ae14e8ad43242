import type { CoverageShown } from '../coverage/coverage-of.ts';
import { Post, type PostSite } from './post.tsx';

interface NewestPosts extends Pick<CoverageShown, 'storyPath' | 'language' | 'posts'> {
  readonly isOver: boolean;
}

/** The newest posts of a story for its script: each says how many there are when it is the last of the new ones. */
export function renderNewestPosts(
  site: PostSite,
  { storyPath, language, posts, isOver }: NewestPosts,
): string {
  const words = site.messages.coverage;
  return `<!doctype html>${(
    <html lang={site.edition.language} dir={site.edition.direction}>
      <head>
        <meta charset="utf-8" />
        <title>{words.title}</title>
      </head>
      <body data-over={isOver ? words.over : undefined}>
        {posts.map((post, at) => (
          <Post
            {...{ site, post, storyPath, language }}
            news={at === posts.length - 1 && posts.length > 1 ? words.manyNew : words.newPosts(at + 1)}
          />
        ))}
      </body>
    </html>
  )}`;
}
