// What may stand in the record: no secrets, and nothing that a terminal, a log or a reader's eye would obey.
import { withoutAddresses } from '../../platform/redact.ts';

const secretName = /pass(word|phrase)|secret|token|cookie|authorization|totp|recovery|credential|hash$/i;
const addressName = /e-?mail/i;
const obeyed = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const longest = 2_000;
const deepest = 8;

/** One line of at most 300 characters; what a terminal would obey is written out. */
export function cleanLine(text: string): string {
  return escapeControls(cut(text, 300));
}

/** The data of an entry: secrets left out, control characters written out, long texts cut. */
export function cleanData(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return cleanFields(data, 0, (text) => text);
}

/** The same for what guests cause: no address of theirs stays either. */
export function cleanGuestData(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(data).filter(([name]) => !addressName.test(name));
  return cleanFields(Object.fromEntries(kept), 0, withoutAddresses);
}

type Redact = (text: string) => string;

function cleanFields(data: Readonly<Record<string, unknown>>, depth: number, redact: Redact) {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      cleanLine(name),
      secretName.test(name) ? '[left out]' : cleanValue(value, depth + 1, redact),
    ]),
  );
}

function cleanValue(value: unknown, depth: number, redact: Redact): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string') return escapeControls(cut(redact(value), longest), true);
  if (depth > deepest) return '[…]';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.slice(0, 500).map((each) => cleanValue(each, depth + 1, redact));
  if (typeof value === 'object') return cleanFields({ ...value }, depth, redact);
  return null;
}

function escapeControls(text: string, keepLines = false): string {
  return text.replace(obeyed, (sign) =>
    keepLines && (sign === '\n' || sign === '\t')
      ? sign
      : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
