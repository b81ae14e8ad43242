import type { Dependency } from '../domain/page-keys.ts';
import { commentsKey } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import { type LiveComment, liveThreads } from './queries.ts';
import { emptyForm, type FormState } from './views/comment-form.tsx';
import { renderCommentSection } from './views/comment-section.tsx';
import type { CommentWords } from './words.ts';

/** Where a story's comments stand. Paths unencoded. */
export interface CommentedStory {
  readonly id: string;
  readonly path: string;
  /** What the addresses of its edition start with. */
  readonly pathPrefix: string;
}

/** The comments of a story as a part of its page, and what they were made from. */
export async function commentPart(
  readerDb: Db,
  words: CommentWords,
  story: CommentedStory,
  given: Partial<Omit<FormState, 'replyTo'>> & { readonly replyTo: string | null },
): Promise<{ html: string; count: number; dependencies: readonly Dependency[] }> {
  const { threads, count } = await liveThreads(readerDb, story.id);
  const form = { ...emptyForm, ...given };
  const parent = given.replyTo === null ? null : findComment(threads, given.replyTo);
  const html = renderCommentSection({
    words,
    storyPath: story.path,
    action: `${story.pathPrefix}/comments/${story.id}`,
    threads,
    count,
    form: { ...form, replyTo: parent && { id: parent.id, name: parent.authorName } },
  });
  return { html, count, dependencies: [{ key: commentsKey(story.id) }] };
}

function findComment(threads: readonly LiveComment[], id: string): LiveComment | null {
  for (const comment of threads) {
    const found = comment.id === id ? comment : findComment(comment.replies, id);
    if (found) return found;
  }
  return null;
}
