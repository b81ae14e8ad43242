import type { FormState } from '../form-state.ts';
import { type LiveComment, threadComments } from '../thread-comments.ts';
import type { CommentWords } from '../words.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentThread } from './comment-thread.tsx';

export interface CommentSectionModel {
  readonly words: CommentWords;
  /** Path of the story, unencoded. */
  readonly storyPath: string;
  /** Where the form is sent. */
  readonly action: string;
  /** In the order of time. */
  readonly comments: readonly LiveComment[];
  /** How many there are in all. */
  readonly count: number;
  readonly form: FormState;
  /** Whether more are taken. */
  readonly isOpen: boolean;
}

/** The comments of a story and the form below them, as HTML. */
export function renderCommentSection(model: CommentSectionModel): string {
  const { words, storyPath, action, comments, count, form, isOpen } = model;
  const answered = comments.find(({ id }) => id === form.replyTo) ?? null;
  return `${(
    <>
      <section class="after comments" id="comments" aria-labelledby="comments-title">
        <h2 id="comments-title">{count === 0 ? words.comments.title : words.comments.count(count)}</h2>
        {count === 0 ? (
          <p class="meta">{isOpen ? words.comments.none : words.comments.closed}</p>
        ) : (
          <CommentThread context={{ words, storyPath, isOpen }} comments={threadComments(comments)} />
        )}
        {count > 0 && !isOpen && <p class="meta">{words.comments.closed}</p>}
      </section>
      {isOpen && (
        <CommentForm words={words} action={action} storyPath={storyPath} form={form} answered={answered} />
      )}
    </>
  )}`;
}
