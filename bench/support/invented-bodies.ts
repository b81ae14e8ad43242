import { documentOf, type StoryDocument } from '../../src/domain/document.ts';

const latin = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');
const arabic = 'با تو جي حا دو ري سا شو عي غا فو قي كا لو مي نا هو وي طا زو'.split(' ');
const vocabulary = 40_000;

/** A body that many invented stories share. */
export interface Body {
  readonly n: number;
  readonly language: 'en' | 'ar';
  readonly headline: string;
  readonly document: StoryDocument;
}

/**
 * Bodies of 120 to 700 words, every fifth in Arabic letters, from a vocabulary whose frequencies fall like those of a
 * language (Zipf): the first word of it stands in every story. Those with an odd number have the word "odd", the others
 * "even": each is common, and no story has both.
 */
export function inventedBodies(from: number, count: number): Body[] {
  return Array.from({ length: count }, (_, place) => inventedBody(from + place));
}

function inventedBody(n: number): Body {
  const next = numbers(20_261_124 + n * 7_919);
  const isArabic = n % 5 === 4;
  const syllables = isArabic ? arabic : latin;
  const words = (length: number) =>
    Array.from({ length }, () => wordOf(Math.floor(vocabulary ** next()) - 1, syllables)).join(' ');
  const headline = words(7);
  const paragraphs = Array.from({ length: 3 + Math.floor(next() ** 2 * 14) }, () => words(40));
  const body = [...paragraphs, n % 2 === 0 ? 'even' : 'odd'];
  return {
    n,
    language: isArabic ? 'ar' : 'en',
    headline,
    document: documentOf({
      headline,
      standfirst: words(18),
      body: body.map((paragraph) => ({ type: 'paragraph', content: [{ type: 'text', text: paragraph }] })),
    }),
  };
}

/** The word of a rank, 0 being the most frequent. */
export function wordOf(rank: number, syllables: readonly string[] = latin): string {
  let word = '';
  for (let rest = rank + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length];
  }
  return word;
}

export const arabicWordOf = (rank: number): string => wordOf(rank, arabic);

/** Numbers from 0 to 1, the same for the same seed (Lehmer's generator). */
function numbers(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
