import { type CommentErrors, type CommentField, type CommentValues, limits } from './comment-input.ts';
import type { CommentWords } from './words.ts';

/** What the form shows besides its empty self. */
export interface FormState {
  readonly values: CommentValues;
  readonly errors: CommentErrors;
  /** Something that is wrong with no field. */
  readonly trouble: 'tooMany' | 'parentGone' | null;
  /** Id of the comment that is answered. */
  readonly replyTo: string | null;
}

export const emptyForm: FormState = {
  values: { name: '', email: '', website: '', comment: '' },
  errors: {},
  trouble: null,
  replyTo: null,
};

/** The fields in their order. */
export const formFields: readonly CommentField[] = ['name', 'email', 'website', 'comment'];

/** The field that people do not see and programs fill in. */
export const trapField = 'subject';

/** What is wrong with a field, in words that say what to do; null when nothing is. */
export function errorWords(words: CommentWords, form: FormState, field: CommentField): string | null {
  const error = form.errors[field];
  if (!error) return null;
  const said = words.commentErrors[error];
  return typeof said === 'string' ? said : said(limits[field]);
}
