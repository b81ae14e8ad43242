import { type ReadableText, readableText } from './readable-text.ts';
import type { StyleRule } from './style-rule.ts';

// Phrases are no regular expressions: a rule that somebody writes must never make a story slow to open. All places
// in a phrase that a match can have reached are followed at once (Thompson, 1968), so that the time is at most the
// length of the text times the length of the phrase, whatever either is.

/** The longest phrase, in letters. */
export const maxPhraseLength = 120;

/** A place in a text, in UTF-16 units. */
export interface PhraseMatch {
  readonly from: number;
  readonly to: number;
}

export type PhraseFinder = (text: ReadableText) => PhraseMatch[];

interface Part {
  readonly kind: 'letter' | 'one' | 'any' | 'space';
  readonly letter: string;
}

/** A phrase that can be looked for, or what is wrong with it. */
export function checkPhrase(phrase: string): 'empty' | 'too_long' | 'only_wildcards' | null {
  const { letters } = readableText(phrase.trim());
  if (letters.length === 0) return 'empty';
  if (letters.length > maxPhraseLength) return 'too_long';
  return letters.every((letter) => letter === '*' || letter === '?' || letter === ' ')
    ? 'only_wildcards'
    : null;
}

/**
 * Makes a phrase ready to be looked for. `*` is any letters and digits of a word, also none; `?` one of them; a
 * space any run of spaces. Matches come in their order and do not overlap: each is the one that ends first, and of
 * those that end there the one that begins first. A phrase that `checkPhrase` refuses is found nowhere.
 */
export function phraseFinder(rule: Pick<StyleRule, 'phrase' | 'matchCase' | 'wholeWords'>): PhraseFinder {
  if (checkPhrase(rule.phrase) !== null) return () => [];
  const parts = partsOf(rule);
  return (text) => {
    const letters = rule.matchCase ? text.letters : text.lower;
    if (!holdsEach(parts, letters)) return [];
    return follow(parts, { ...text, letters }, rule.wholeWords);
  };
}

function partsOf({ phrase, matchCase }: Pick<StyleRule, 'phrase' | 'matchCase'>): Part[] {
  const { letters, lower } = readableText(phrase.trim());
  const parts: Part[] = [];
  for (const letter of matchCase ? letters : lower) {
    const kind = letter === '*' ? 'any' : letter === '?' ? 'one' : letter === ' ' ? 'space' : 'letter';
    const last = parts.at(-1)?.kind;
    if ((kind === 'any' || kind === 'space') && last === kind) continue;
    parts.push({ kind, letter });
  }
  return parts;
}

/** Most texts lack a letter of a phrase, or the phrase's first ones side by side: cheaper to see than to follow. */
function holdsEach(parts: readonly Part[], letters: readonly string[]): boolean {
  const first = parts.findIndex(({ kind }) => kind === 'letter');
  const [one, two] = [parts[first], parts[first + 1]];
  for (let place = letters.indexOf(one?.letter ?? ''); place >= 0; ) {
    if (two?.kind !== 'letter' || letters[place + 1] === two.letter) return true;
    place = letters.indexOf(one?.letter ?? '', place + 1);
  }
  return false;
}

/** `begins[n]`: where the earliest match began that has n parts behind it, or -1. */
function follow(parts: readonly Part[], text: ReadableText, wholeWords: boolean): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  const { letters, isWord, offsets } = text;
  let begins = new Int32Array(parts.length + 1).fill(-1);
  for (let place = 0; place < letters.length; place += 1) {
    if (!wholeWords || isBoundary(isWord, place)) enter(begins, parts, 0, place);
    const next = new Int32Array(parts.length + 1).fill(-1);
    for (let reached = 0; reached < parts.length; reached += 1) {
      const begin = begins[reached] ?? -1;
      const part = parts[reached];
      if (begin < 0 || !part || !fits(part, letters[place] ?? '', isWord[place] ?? false)) continue;
      if (part.kind === 'any' || part.kind === 'space') enter(next, parts, reached, begin);
      if (part.kind !== 'any') enter(next, parts, reached + 1, begin);
    }
    begins = next;
    const begin = begins[parts.length] ?? -1;
    if (begin < 0 || !mayEnd(parts, isWord, place + 1, wholeWords)) continue;
    matches.push({ from: offsets[begin] ?? 0, to: offsets[place + 1] ?? 0 });
    begins.fill(-1);
  }
  return matches;
}

/** Reaches a place in the phrase, and past what may stand for nothing the ones after it. */
function enter(begins: Int32Array, parts: readonly Part[], reached: number, begin: number): void {
  for (let place = reached; ; place += 1) {
    const known = begins[place] ?? -1;
    if (known < 0 || begin < known) begins[place] = begin;
    if (parts[place]?.kind !== 'any') return;
  }
}

function fits(part: Part, letter: string, isWord: boolean): boolean {
  if (part.kind === 'letter') return letter === part.letter;
  return part.kind === 'space' ? letter === ' ' : isWord;
}

function isBoundary(isWord: readonly boolean[], place: number): boolean {
  return !(isWord[place - 1] ?? false) || !(isWord[place] ?? false);
}

/** A phrase that ends in `*` takes the rest of the word with it. */
function mayEnd(
  parts: readonly Part[],
  isWord: readonly boolean[],
  place: number,
  wholeWords: boolean,
): boolean {
  if (parts.at(-1)?.kind === 'any') return !(isWord[place] ?? false);
  return !wholeWords || isBoundary(isWord, place);
}
