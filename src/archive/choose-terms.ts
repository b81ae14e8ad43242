import { wordsOf } from '../domain/words.ts';

/** A word or topic and how much it tells about a story, 0 to 1. A topic is `#` and its slug. */
export interface Term {
  readonly term: string;
  readonly weight: number;
}

/** How common words are in an edition. */
export interface WordStatistics {
  /** Articles counted. */
  readonly articles: number;
  /** How many of them have the word. */
  articlesWith(word: string): number;
}

const wordsKept = 12;
const topicWeight = 1;
const wordWeight = 0.7;

/**
 * Counts the words of weighted passages. Numbers and words of fewer than three letters (two in scripts without case) do
 * not count. @returns word, in lower case, to its weighted count.
 */
export function countWords(
  passages: readonly { readonly text: string; readonly weight: number }[],
  language: string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, weight } of passages) {
    for (const word of wordsOf(text.toLocaleLowerCase(language), language)) {
      if (isTelling(word)) counts.set(word, (counts.get(word) ?? 0) + weight);
    }
  }
  return counts;
}

function isTelling(word: string): boolean {
  if (!/^\p{L}/u.test(word)) return false;
  const hasCase = word !== word.toUpperCase();
  return word.length >= (hasCase ? 3 : 2);
}

/**
 * The words that tell most about a story, by tf-idf (Salton and Buckley 1988: 1 + log tf, log of the
 * inverse share of articles), and its topics.
 */
export function chooseTerms(
  counts: ReadonlyMap<string, number>,
  topics: readonly string[],
  statistics: WordStatistics,
): Term[] {
  const scored = [...counts]
    .map(([word, count]) => ({ term: word, score: (1 + Math.log(count)) * rarity(word, statistics) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
    .slice(0, wordsKept);
  const best = scored[0]?.score ?? 1;
  return [
    ...new Set(topics).values().map((slug) => ({ term: `#${slug}`, weight: topicWeight })),
    ...scored.map(({ term, score }) => ({ term, weight: (wordWeight * score) / best })),
  ];
}

function rarity(word: string, statistics: WordStatistics): number {
  return Math.log((statistics.articles + 1) / (statistics.articlesWith(word) + 0.5));
}
