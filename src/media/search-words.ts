import { foldWords, withoutArticle } from '../domain/fold-words.ts';

interface Searched {
  readonly caption: string;
  readonly alt: string;
  readonly creator: string;
  readonly creditLine: string;
  readonly keywords: readonly string[];
  readonly originalName: string;
}

/** The words that an asset and its creator are found by, folded: Arabic ones with their article and without. */
export function searchWordsOf(asset: Searched): {
  readonly searchWords: string;
  readonly creatorWords: string;
} {
  const { caption, alt, creator, creditLine, keywords, originalName } = asset;
  const text = [caption, alt, creator, creditLine, ...keywords, originalName].join(' ');
  return { searchWords: folded(text), creatorWords: folded(creator) };
}

function folded(text: string): string {
  return [...new Set(foldWords(text).flatMap(withoutArticle))].join(' ');
}

/** What PostgreSQL is asked for: each word has to begin one of the asset's. Empty for no words. */
export function searchQueryOf(text: string): string {
  return foldWords(text)
    .slice(0, 12)
    .map((word) => `${word}:*`)
    .join(' & ');
}
