import { type CommentErrors, type CommentField, type CommentValues, limits } from '../comment-input.ts';
import type { CommentWords } from '../words.ts';

/** What the form shows besides its empty self. */
export interface FormState {
  readonly values: CommentValues;
  readonly errors: CommentErrors;
  /** Something that is wrong with no field. */
  readonly trouble: 'tooMany' | 'parentGone' | null;
  readonly replyTo: { readonly id: string; readonly name: string } | null;
}

export const emptyForm: FormState = {
  values: { name: '', email: '', website: '', comment: '' },
  errors: {},
  trouble: null,
  replyTo: null,
};

/** The field that people do not see and programs fill in. */
export const trapField = 'subject';

const fields: readonly { name: CommentField; type: string; autocomplete: string; isRequired: boolean }[] = [
  { name: 'name', type: 'text', autocomplete: 'name', isRequired: true },
  { name: 'email', type: 'email', autocomplete: 'email', isRequired: true },
  { name: 'website', type: 'url', autocomplete: 'url', isRequired: false },
  { name: 'comment', type: 'textarea', autocomplete: 'off', isRequired: true },
];

interface FormOptions {
  readonly words: CommentWords;
  readonly action: string;
  readonly storyPath: string;
  readonly form: FormState;
}

export function CommentForm({ words, action, storyPath, form }: FormOptions) {
  const { replyTo } = form;
  return (
    <section class="after respond" id="respond" aria-labelledby="respond-title">
      <h2 id="respond-title">
        {replyTo ? words.commentForm.replyingTo(replyTo.name) : words.commentForm.title}
      </h2>
      {/* The server says what is wrong, in the reader's language and all at once. */}
      <form class="comment-form" method="post" action={action} novalidate>
        <p class="meta">
          {words.commentForm.emailNotPublished} {words.commentForm.requiredMarked}
        </p>
        <ErrorSummary words={words} form={form} />
        {replyTo && (
          <p class="meta">
            <input type="hidden" name="parent" value={replyTo.id} />
            <a href={`${encodeURI(storyPath)}#respond`}>{words.commentForm.cancelReply}</a>
          </p>
        )}
        {fields.map((field) => (
          <Field words={words} form={form} field={field} />
        ))}
        <div class="trap" aria-hidden="true">
          <label for={trapField}>{trapField}</label>
          <input id={trapField} name={trapField} tabindex={-1} autocomplete="off" />
        </div>
        <button type="submit">{words.commentForm.post}</button>
      </form>
    </section>
  );
}

function ErrorSummary({ words, form }: { words: CommentWords; form: FormState }) {
  const wrong = fields.filter((field) => form.errors[field.name]);
  if (wrong.length === 0 && form.trouble === null) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h3>{words.commentErrors.summaryTitle(wrong.length + (form.trouble ? 1 : 0))}</h3>
      {form.trouble && <p>{words.commentErrors[form.trouble]}</p>}
      {wrong.length > 0 && (
        <ul>
          {wrong.map((field) => (
            <li>
              <a href={`#comment-${field.name}`}>{errorWords(words, form, field.name)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Field({
  words,
  form,
  field,
}: {
  words: CommentWords;
  form: FormState;
  field: (typeof fields)[number];
}) {
  const { name, type, autocomplete, isRequired } = field;
  const id = `comment-${name}`;
  const error = errorWords(words, form, name);
  const shared = {
    id,
    name,
    autocomplete,
    required: isRequired,
    maxlength: name === 'comment' ? undefined : limits[name],
    dir: name === 'name' || name === 'comment' ? ('auto' as const) : ('ltr' as const),
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': error ? `${id}-error` : undefined,
  };
  return (
    <div class="field">
      <label for={id}>
        {words.commentForm[name]}
        {isRequired && ' *'}
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

function errorWords(words: CommentWords, form: FormState, field: CommentField): string | null {
  const error = form.errors[field];
  if (!error) return null;
  const said = words.commentErrors[error];
  return typeof said === 'string' ? said : said(limits[field]);
}
