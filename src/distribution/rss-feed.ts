import type { Edition } from '../domain/article.ts';
import { previewAddress } from '../domain/live-picture.ts';
import type { PageContext } from '../domain/page-context.ts';
import { postTitle } from '../domain/post.ts';
import { renderFeedHtml } from '../domain/render-html.ts';
import type { FeedPost, FeedStory } from './queries.ts';

export interface Channel {
  readonly title: string;
  readonly description: string;
  readonly edition: Edition;
  /** BCP 47. */
  readonly language: string;
  /** Path of the page that lists the same stories. */
  readonly path: string;
  /** Path of the feed itself. */
  readonly feedPath: string;
}

/** RSS 2.0 with the full text in content:encoded and every address absolute. */
export async function renderRssFeed(
  origin: string,
  channel: Channel,
  {
    items,
    changedAt,
  }: {
    readonly items: readonly ReturnType<typeof storyItem | typeof postItem>[];
    readonly changedAt: Date | null;
  },
): Promise<string> {
  // Loaded by the first feed: it knows every kind of feed there is, which takes memory.
  const { generateRssFeed } = await import('feedsmith');
  return generateRssFeed({
    title: channel.title,
    link: origin + encodeURI(channel.path),
    description: channel.description,
    language: channel.language,
    ...(changedAt && { lastBuildDate: changedAt }),
    atom: {
      links: [{ href: origin + encodeURI(channel.feedPath), rel: 'self', type: 'application/rss+xml' }],
    },
    items: [...items],
  });
}

/** A post of a live story, which is read where it stands in it. */
export function postItem(origin: string, story: Pick<FeedStory, 'path'>, post: FeedPost, page: PageContext) {
  return {
    title: postTitle(post.document),
    link: `${origin}${encodeURI(story.path)}?post=${post.id}#post-${post.id}`,
    guid: { value: `masthead:post:${post.id}`, isPermaLink: false },
    pubDate: post.postedAt,
    dc: { creators: [...post.authors] },
    content: { encoded: absolute(origin, renderFeedHtml(post.document, page)) },
  };
}

/** A story as feeds have it: whole. */
export function storyItem(origin: string, story: FeedStory, page: PageContext) {
  const picture = story.leadImage && story.pictures[story.leadImage.src];
  return {
    title: story.headline,
    link: origin + encodeURI(story.path),
    guid: { value: `masthead:${story.id}`, isPermaLink: false },
    pubDate: story.firstPublishedAt,
    ...(story.standfirst && { description: story.standfirst }),
    categories: [{ name: story.sectionName }, ...story.topics.map((topic) => ({ name: topic.name }))],
    dc: { creators: story.byline.map((credit) => credit.name) },
    content: { encoded: absolute(origin, renderFeedHtml(story.document, page)) },
    ...(picture && {
      media: {
        contents: [
          {
            url: origin + previewAddress(picture),
            type: 'image/jpeg',
            medium: 'image',
            ...(story.leadImage?.credit && { credits: [{ value: story.leadImage.credit }] }),
          },
        ],
      },
    }),
  };
}

/** Our renderer writes attribute values in double quotes, so addresses of our own start with `"/`. */
function absolute(origin: string, html: string): string {
  return html
    .replace(/ (href|src|poster)="\/(?!\/)/g, ` $1="${origin}/`)
    .replace(/ srcset="[^"]*"/g, (attribute) => attribute.replace(/([" ])\/(?!\/)/g, `$1${origin}/`));
}
