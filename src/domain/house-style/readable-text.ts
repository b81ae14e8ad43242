/** A text as phrases are looked for in it: one entry for each letter that counts, and where it stands. */
export interface ReadableText {
  /** Letters, `’` as `'`, every kind of space as one blank. */
  readonly letters: readonly string[];
  /** The same in lower case. */
  readonly lower: readonly string[];
  readonly isWord: readonly boolean[];
  /** Where each letter begins in the text, in UTF-16 units, and at the end the length of the text. */
  readonly offsets: readonly number[];
}

/** Soft hyphens and zero-width spaces, Arabic vowel signs and tatweel: written, but not part of the word. */
const unread = /[\u00ad\u200b\u2060\u0640\u064b-\u065f\u0670]/;
const wordLetter = /[\p{L}\p{M}\p{N}]/u;

/** Prepares a text once for all the phrases that are looked for in it. */
export function readableText(text: string): ReadableText {
  const letters: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const letter of text) {
    if (!unread.test(letter)) {
      letters.push(plain(letter));
      offsets.push(offset);
    }
    offset += letter.length;
  }
  offsets.push(text.length);
  return {
    letters,
    lower: letters.map(lowerCase),
    isWord: letters.map((letter) => wordLetter.test(letter)),
    offsets,
  };
}

function plain(letter: string): string {
  if (letter === '’' || letter === 'ʼ') return "'";
  return /\s/.test(letter) ? ' ' : letter;
}

/** One letter stays one letter: İ would become two. */
function lowerCase(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
