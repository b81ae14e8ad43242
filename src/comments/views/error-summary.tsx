import { errorWords, type FormState, formFields } from '../form-state.ts';
import type { CommentWords } from '../words.ts';

/** What is wrong with the form, each with the way to its field. It takes focus as the page opens. */
export function ErrorSummary({ words, form }: { words: CommentWords; form: FormState }) {
  const wrong = formFields.filter((field) => form.errors[field]);
  if (wrong.length === 0 && !form.trouble) return null;
  const { notSent, summaryTitle } = words.commentErrors;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h3>{wrong.length === 0 ? notSent : summaryTitle(wrong.length)}</h3>
      {form.trouble && <p>{words.commentErrors[form.trouble]}</p>}
      {wrong.length > 0 && (
        <ul>
          {wrong.map((field) => (
            <li>
              <a href={`#comment-${field}`}>{errorWords(words, form, field)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
