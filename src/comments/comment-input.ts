import { domainToASCII } from 'node:url';

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

/** In code points; an address in bytes (RFC 5321, 4.5.3.1.3). */
export const limits = { name: 80, email: 254, website: 2048, comment: 5000 } as const;

/** Everything that ends a line somewhere. */
const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
/** Controls, and what turns the order of the text around it; the marks that Arabic and Hebrew need stay. */
const disturbing = /[\u0000-\u0009\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Marks stacked higher than any language stacks them reach into the lines of others. */
const towerOfMarks = /(\p{Mn}{8})\p{Mn}+/gu;
/** What takes no ink. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Z}\p{M}\u2800]/gu;

/** The form with what nobody sees taken out and white space in order. */
export function tidyValues(values: CommentValues): CommentValues {
  return {
    name: tidyLine(values.name),
    email: tidyLine(values.email),
    website: tidyLine(values.website),
    comment: tidyText(values.comment),
  };
}

function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/g, ' ');
}

function tidyText(text: string): string {
  return text
    .replace(lineEnd, '\n')
    .replaceAll('\t', ' ')
    .replace(disturbing, '')
    .normalize('NFC')
    .replace(towerOfMarks, '$1')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What is wrong with a tidied form, by field; empty when nothing is. */
export function findErrors(values: CommentValues): CommentErrors {
  const found: Record<CommentField, CommentError | null> = {
    name: nameError(values.name),
    email: values.email === '' ? 'emailMissing' : isEmail(values.email) ? null : 'emailInvalid',
    website: values.website === '' || isWebsite(values.website) ? null : 'websiteInvalid',
    comment: commentError(values.comment),
  };
  return Object.fromEntries(Object.entries(found).filter(([, error]) => error !== null));
}

function nameError(name: string): CommentError | null {
  if (!isVisible(name)) return 'nameMissing';
  return length(name) > limits.name ? 'nameTooLong' : null;
}

function commentError(comment: string): CommentError | null {
  if (!isVisible(comment)) return 'commentMissing';
  return length(comment) > limits.comment ? 'commentTooLong' : null;
}

function isVisible(text: string): boolean {
  return text.replace(unseen, '') !== '';
}

function length(text: string): number {
  return [...text].length;
}

const localPart = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u;
const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * What the HTML Standard takes for an address, with a dot in the host, and letters of every script on both
 * sides (RFC 6531).
 */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  return (
    Buffer.byteLength(text) <= limits.email &&
    localPart.test(text.slice(0, Math.max(at, 0))) &&
    /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) &&
    host.test(domainToASCII(domain))
  );
}

/** An address on the web with a host that others can reach by name or number, and no password in it. */
export function isWebsite(text: string): boolean {
  if (length(text) > limits.website || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return /[^.]\.[^.]/.test(hostname) && username === '' && password === '';
}
