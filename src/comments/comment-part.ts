import type { CommentRule } from '../domain/comment-rules.ts';
import type { Dependency } from '../domain/page-keys.ts';
import { commentsKey } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import { emptyForm, type FormState } from './form-state.ts';
import { liveComments } from './queries.ts';
import { renderCommentSection } from './views/comment-section.tsx';
import type { CommentWords } from './words.ts';

/** Where a story's comments stand. Paths unencoded. */
export interface CommentedStory {
  readonly id: string;
  readonly path: string;
  /** What the addresses of its edition start with. */
  readonly pathPrefix: string;
}

/** The comments of a story and, where they are open, their form as a part of its page, and what they were made from. */
export async function commentPart(
  readerDb: Db,
  words: CommentWords,
  story: CommentedStory,
  form: Partial<FormState> = {},
  rule: CommentRule = 'open',
): Promise<{ html: string; count: number; dependencies: readonly Dependency[] }> {
  if (rule === 'off') return { html: '', count: 0, dependencies: [] };
  const { comments, count } = await liveComments(readerDb, story.id);
  const html = renderCommentSection({
    words,
    storyPath: story.path,
    action: `${story.pathPrefix}/comments/${story.id}`,
    comments,
    count,
    form: { ...emptyForm, ...form },
    isOpen: rule === 'open',
  });
  return { html, count, dependencies: [{ key: commentsKey(story.id) }] };
}
