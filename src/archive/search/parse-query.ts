/** Longer is no search. In characters. */
export const longestQuery = 200;
/**
 * More words are not looked for.
 * @internal
 */
export const mostWords = 12;

/** A word in any of its forms, or words that stand together exactly so. */
export interface Wanted {
  readonly kind: 'word' | 'phrase';
  readonly text: string;
}

/** One of these must be in a story; or, if it is excluded, none. */
export interface Term {
  readonly alternatives: readonly Wanted[];
  readonly isExcluded: boolean;
}

export interface ParsedQuery {
  /** All of them hold. */
  readonly terms: readonly Term[];
  /** Whether there were more words than are looked for. */
  readonly isCut: boolean;
}

const pattern = /(?<minus>-?)(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<word>[^\s"“”„«»]+))/gu;
const or = new Set(['OR', '|', 'أو']);

/**
 * What somebody asks for, in the way of every search field: words that must all be there, "words that stand together",
 * -words that must not be there, one OR the other. Anything can be typed; nothing is an error.
 */
export function parseQuery(text: string): ParsedQuery {
  const terms: { alternatives: Wanted[]; isExcluded: boolean }[] = [];
  let words = 0;
  let isCut = false;
  let joins = false;
  for (const { groups } of text.normalize('NFC').matchAll(pattern)) {
    const { minus = '', phrase, word } = groups ?? {};
    if (word !== undefined && minus === '' && or.has(word)) {
      joins = terms.length > 0;
      continue;
    }
    const wanted = wantedOf(phrase, word);
    for (const [place, each] of wanted.entries()) {
      words += wordsOf(each.text).length;
      if (words > mostWords) {
        isCut = true;
        break;
      }
      const isExcluded = minus !== '';
      const last = terms.at(-1);
      if (joins && place === 0 && last && last.isExcluded === isExcluded) last.alternatives.push(each);
      else terms.push({ alternatives: [each], isExcluded });
    }
    joins = false;
    if (isCut) break;
  }
  return { terms, isCut };
}

/** What a quoted phrase or a written word looks for; one with a hyphen or an apostrophe is several. */
function wantedOf(phrase: string | undefined, word: string | undefined): Wanted[] {
  if (phrase !== undefined) {
    const inside = wordsOf(phrase);
    return inside.length === 0 ? [] : [{ kind: 'phrase', text: inside.join(' ') }];
  }
  return wordsOf(word ?? '').map((text) => ({ kind: 'word', text }));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
