import { createHash } from 'node:crypto';
import type { Edition } from '../../domain/article.ts';
import { coverageKey, type Dependency, indexKey } from '../../domain/page-keys.ts';
import { postTitle } from '../../domain/post.ts';
import { renderHtml } from '../../domain/render-html.ts';
import type { Db } from '../../store/db.ts';
import { enhance } from '../enhance.ts';
import type { LiveArticle } from '../queries.ts';
import { pageContextOf } from '../story-page-context.ts';
import type { ShownPost } from '../views/post.tsx';
import { findPeople, type SignedPost } from './find-people.ts';
import { newestPostsPath } from './newest-posts-path.ts';
import { type PostPage, type PostsAsked, readPostPage } from './post-pages.ts';
import { findPinned, listKeyEvents } from './read-posts.ts';

interface KeyEvent {
  /** Of the post. */
  readonly id: string;
  readonly title: string;
  readonly postedAt: Date;
}

/** The coverage of a story as a page of it shows it. */
export interface CoverageShown extends Pick<PostPage, 'order' | 'previous' | 'next'> {
  /** Of the story, unencoded. */
  readonly storyPath: string;
  readonly language: Pick<LiveArticle, 'language' | 'direction'>;
  readonly startedAt: Date;
  /** Null while it goes on. */
  readonly endedAt: Date | null;
  readonly summary: readonly string[];
  /** The newest first. */
  readonly keyEvents: readonly KeyEvent[];
  /** Of summary and key events: an open page sees by it that they changed. */
  readonly version: string;
  /** Above the others on the first page; it is not among them there. */
  readonly pinned: ShownPost | null;
  readonly posts: readonly ShownPost[];
  /** Where new ones are asked for; null where none can come or they would stand on another page. */
  readonly newsPath: string | null;
}

/** What is made of a story's coverage for a page. */
export interface CoverageRead {
  readonly shown: CoverageShown;
  readonly page: PostPage;
  /** All posts of the page. */
  readonly posts: readonly SignedPost[];
  readonly dependencies: readonly Dependency[];
}

/** The posts that somebody asked for; null where the story has none such, or no coverage. */
export async function readCoverage(
  db: Db,
  edition: Edition,
  story: LiveArticle,
  asked: PostsAsked,
): Promise<CoverageRead | null> {
  const { coverage } = story;
  if (!coverage) return null;
  const page = await readPostPage(db, story.id, asked);
  if (!page) return null;
  const isFirst = page.order === 'newest' && !page.after && !page.asked;
  const [keyEvents, pinned] = await Promise.all([
    listKeyEvents(db, story.id),
    isFirst ? findPinned(db, story.id) : null,
  ]);
  const others = page.posts.filter(({ id }) => id !== pinned?.id);
  const signed = await findPeople(db, edition, pinned ? [pinned, ...others] : others);
  const shown = showPosts(story, edition, signed);
  const { summary } = coverage;
  const events = keyEvents.map(({ id, document, postedAt }) => ({
    id,
    title: postTitle(document),
    postedAt,
  }));
  return {
    shown: {
      ...{ storyPath: story.path, language: story, summary },
      ...{ order: page.order, previous: page.previous, next: page.next },
      startedAt: new Date(coverage.startedAt),
      endedAt: coverage.endedAt === null ? null : new Date(coverage.endedAt),
      keyEvents: events,
      version: versionOf({ summary, events }),
      pinned: shown.find(({ id }) => id === pinned?.id) ?? null,
      posts: shown.filter(({ id }) => id !== pinned?.id),
      newsPath: isFirst && coverage.endedAt === null ? newestPostsPath(edition, story.id) : null,
    },
    page,
    posts: signed,
    dependencies: [
      page.dependency,
      { key: coverageKey(story.id) },
      { key: indexKey(edition.code, 'author') },
    ],
  };
}

/** Makes posts of a story into HTML. */
function showPosts(story: LiveArticle, edition: Edition, posts: readonly SignedPost[]): ShownPost[] {
  return posts.map(({ document, pictures, authors: _, ...post }) => {
    // No picture of a post is what a reader sees first: all of them wait until they are near.
    const context = pageContextOf({ ...story, pictures }, edition, { hasLead: false, places: `${post.id}-` });
    const hasHeadline = (document.content?.[0]?.content ?? []).length > 0;
    const { headline, body } = renderHtml(enhance(document, hasHeadline ? 3 : 2), context);
    const shown = { ...post, headline, body };
    return { ...shown, version: versionOf(shown) };
  });
}

/** Short: a page carries one for each post. */
function versionOf(shown: object): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 6);
}
