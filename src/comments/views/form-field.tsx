import type { CommentField } from '../comment-input.ts';
import { errorWords, type FormState } from '../form-state.ts';
import type { CommentWords } from '../words.ts';

interface FieldFacts {
  readonly type: 'text' | 'email' | 'url' | 'textarea';
  readonly autocomplete: string;
  readonly isRequired: boolean;
  /** Id of the words that describe it always. */
  readonly describedBy?: string;
}

const facts: Readonly<Record<CommentField, FieldFacts>> = {
  name: { type: 'text', autocomplete: 'name', isRequired: true },
  email: { type: 'email', autocomplete: 'email', isRequired: true, describedBy: 'comment-note' },
  website: { type: 'url', autocomplete: 'url', isRequired: false },
  comment: { type: 'textarea', autocomplete: 'off', isRequired: true, describedBy: 'comment-moderated' },
};

interface FieldOptions {
  readonly words: CommentWords;
  readonly form: FormState;
  readonly name: CommentField;
}

/** A field with its label and what is wrong with it. No maxlength: it would cut a pasted text without a word. */
export function FormField({ words, form, name }: FieldOptions) {
  const { type, autocomplete, isRequired, describedBy } = facts[name];
  const id = `comment-${name}`;
  const error = errorWords(words, form, name);
  const shared = {
    id,
    name,
    autocomplete,
    required: isRequired,
    dir: type === 'email' || type === 'url' ? ('ltr' as const) : ('auto' as const),
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': [error && `${id}-error`, describedBy].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div class="field">
      <label for={id}>
        {words.commentForm[name]}
        {isRequired && (
          <span class="required" aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {type === 'textarea' ? (
        <textarea {...shared} rows={7}>
          {form.values[name]}
        </textarea>
      ) : (
        <input {...shared} type={type} value={form.values[name]} />
      )}
    </div>
  );
}
