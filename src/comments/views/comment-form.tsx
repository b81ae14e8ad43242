import { type FormState, formFields, trapField } from '../form-state.ts';
import type { CommentWords } from '../words.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormField } from './form-field.tsx';

interface FormOptions {
  readonly words: CommentWords;
  readonly action: string;
  /** Path of the story, unencoded. */
  readonly storyPath: string;
  readonly form: FormState;
  /** Who wrote the comment that is answered, or null for a comment of its own. */
  readonly answered: { readonly id: string; readonly authorName: string } | null;
}

/** The form for a comment or an answer, empty or as somebody sent it. */
export function CommentForm({ words, action, storyPath, form, answered }: FormOptions) {
  const said = words.commentForm;
  return (
    <section class="after respond" aria-labelledby="respond">
      <h2 id="respond">{answered ? said.replyingTo(answered.authorName) : said.title}</h2>
      {/* The server says what is wrong, in the reader's language and all at once. */}
      <form class="comment-form" id="comment-form" method="post" action={action} novalidate>
        <p class="meta" id="comment-note">{`${said.emailNotPublished} ${said.requiredMarked}`}</p>
        <ErrorSummary words={words} form={form} />
        {answered && (
          <p class="meta">
            <input type="hidden" name="parent" value={answered.id} />
            <a href={`${encodeURI(storyPath)}#comment-form`}>{said.cancelReply}</a>
          </p>
        )}
        {formFields.map((name) => (
          <FormField words={words} form={form} name={name} />
        ))}
        <p class="meta" id="comment-moderated">
          {said.moderated}
        </p>
        <div class="trap" aria-hidden="true">
          <label for="comment-trap">{said.leaveEmpty}</label>
          <input id="comment-trap" name={trapField} tabindex={-1} autocomplete="off" />
        </div>
        <button type="submit">{said.post}</button>
      </form>
    </section>
  );
}
