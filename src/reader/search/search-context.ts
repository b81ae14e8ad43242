import type { Edition, Genre } from '../../domain/article.ts';
import type { Db } from '../../store/db.ts';
import type { FrontContext } from '../context.ts';

export const searchOrders = ['relevance', 'newest', 'oldest'] as const;
export type SearchOrder = (typeof searchOrders)[number];

/** What is looked for, and where. `from` and `to`: first published from then on, and before then. */
export interface ReaderSearch {
  readonly text: string;
  readonly editions: readonly Edition[];
  readonly section?: string | undefined;
  readonly author?: string | undefined;
  readonly genre?: Genre | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly order: SearchOrder;
  /** Where the page before ended, as the answer gave it. */
  readonly after?: string | undefined;
  readonly wanted: number;
}

/** A text in pieces; those that were looked for are marked. */
export type MarkedText = readonly { readonly text: string; readonly isMarked: boolean }[];

export interface FoundStory {
  readonly articleId: string;
  readonly headline: MarkedText;
  readonly summary: MarkedText;
}

export interface FoundStories {
  readonly kind: 'answered';
  readonly hits: readonly FoundStory[];
  readonly next: string | null;
  readonly total: number | null;
  readonly judged: number | null;
  readonly isCut: boolean;
  readonly suggestion: string | null;
}

export type ReaderSearchAnswer = { readonly kind: 'empty' | 'too-long' | 'only-without' } | FoundStories;

/** What the search page needs; searching itself is passed in. */
export interface SearchContext extends FrontContext {
  searchArticles(db: Db, search: ReaderSearch): Promise<ReaderSearchAnswer>;
}
