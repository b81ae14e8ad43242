/** A form as somebody sent it. */
export interface CommentValues {
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly comment: string;
}

export type CommentField = keyof CommentValues;

/** What is wrong; the page has words for each. */
export type CommentError =
  | 'nameMissing'
  | 'nameTooLong'
  | 'emailMissing'
  | 'emailInvalid'
  | 'websiteInvalid'
  | 'commentMissing'
  | 'commentTooLong';

export type CommentErrors = Partial<Readonly<Record<CommentField, CommentError>>>;

/** In characters as people count them (grapheme clusters would be fairer and cost more; code points here). */
export const limits = { name: 80, email: 254, website: 2048, comment: 5000 } as const;

/** Characters that change how the text around them is read: controls, and overrides of direction. */
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The form with what nobody sees taken out and white space in order. */
export function tidyValues(values: CommentValues): CommentValues {
  const line = (text: string) =>
    text.replace(/\n/g, ' ').replace(invisible, '').replace(/\s+/g, ' ').trim().normalize('NFC');
  return {
    name: line(values.name),
    email: line(values.email),
    website: line(values.website),
    comment: values.comment
      .replace(/\r\n?/g, '\n')
      .replace(invisible, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
      .normalize('NFC'),
  };
}

/** What is wrong with a tidied form, by field; empty when nothing is. */
export function findErrors(values: CommentValues): CommentErrors {
  const found: Record<CommentField, CommentError | null> = {
    name: values.name === '' ? 'nameMissing' : length(values.name) > limits.name ? 'nameTooLong' : null,
    email: values.email === '' ? 'emailMissing' : isEmail(values.email) ? null : 'emailInvalid',
    website: values.website === '' || isWebsite(values.website) ? null : 'websiteInvalid',
    comment:
      values.comment === ''
        ? 'commentMissing'
        : length(values.comment) > limits.comment
          ? 'commentTooLong'
          : null,
  };
  return Object.fromEntries(Object.entries(found).filter(([, error]) => error !== null));
}

function length(text: string): number {
  return [...text].length;
}

/** What HTML's own input takes for an address (HTML Standard, valid email address), with a dot in the host. */
function isEmail(text: string): boolean {
  if (text.length > limits.email) return false;
  return /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i.test(
    text,
  );
}

function isWebsite(text: string): boolean {
  if (text.length > limits.website || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname.includes('.') && username === '' && password === '';
}
