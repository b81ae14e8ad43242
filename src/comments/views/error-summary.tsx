import { errorWords, type FormState, formFields } from '../form-state.ts';
import type { CommentWords } from '../words.ts';

/** What is wrong with the form, each with the way to its field. It takes focus as the page opens. */
export function ErrorSummary({ words, form }: { words: CommentWords; form: FormState }) {
  const wrong = formFields.filter((field) => form.errors[field]);
  const count = wrong.length + (form.trouble ? 1 : 0);
  if (count === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h3>{words.commentErrors.summaryTitle(count)}</h3>
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
