import type { Context } from 'hono';
import type { Edition } from '../domain/article.ts';
import { articleKey, coverageKey, postsKey, siteKey } from '../domain/page-keys.ts';
import { storable } from '../platform/http/storable.ts';
import type { FeedContext } from './feed-context.ts';
import { kept } from './kept.ts';
import { findCovered, newestPosts } from './queries.ts';
import { postItem, renderRssFeed } from './rss-feed.ts';

const feedLength = 20;

/** The newest posts of the live story at this path, unencoded; null where there is none. An old address leads on. */
export async function coverageFeed(
  ctx: FeedContext,
  c: Context,
  edition: Edition,
  path: string,
): Promise<Response | null> {
  const story = await findCovered(ctx.readerDb, path);
  if (!story?.coverage || story.edition !== edition.code) return null;
  const feedPath = `${story.path}/feed.xml`;
  const dependencies = [{ key: articleKey(story.id) }];
  if (story.path !== path) {
    const moved = new Response(null, { status: 301, headers: { location: encodeURI(feedPath) } });
    return storable(moved, { dependencies });
  }
  const posts = await newestPosts(ctx.readerDb, story.id, feedLength);
  const title = `${story.headline} – ${edition.name}`;
  const changedAt = posts.map(({ postedAt, updatedAt }) => updatedAt ?? postedAt);
  const body = await renderRssFeed(
    ctx.readerUrl,
    { title, edition, path, feedPath, description: story.standfirst || title, language: story.language },
    {
      changedAt: new Date(Math.max(story.updatedAt.getTime(), ...changedAt.map(Number))),
      items: posts.map((post) =>
        postItem(ctx.readerUrl, story, post, ctx.pageOf({ ...story, pictures: post.pictures }, edition)),
      ),
    },
  );
  const last = posts.length === feedLength ? posts.at(-1) : undefined;
  return kept(c, {
    body,
    mediaType: 'application/rss+xml',
    dependencies: [
      ...dependencies,
      { key: coverageKey(story.id) },
      { key: postsKey(story.id), ...(last && { from: last.postedAt.getTime() }) },
      { key: siteKey(edition.code) },
    ],
  });
}
