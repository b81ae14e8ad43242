export interface CrawledPage {
  /** Without its fragment. */
  readonly url: string;
  readonly status: number;
  /** Without its parameters. */
  readonly mediaType: string;
  readonly text: string;
  /** Where a redirect leads. */
  readonly location: string | null;
  /** Null for what is no HTML. */
  readonly document: Document | null;
}

/** One page's mention of an address of the same site. */
export interface Reference {
  readonly from: string;
  /** Without its fragment. */
  readonly to: string;
  /** Empty: the whole page. */
  readonly fragment: string;
  /** Whether robots are asked not to follow it: forms filled in for a reply, choices of one reader. */
  readonly isForReaders: boolean;
}

export interface Crawl {
  readonly pages: ReadonlyMap<string, CrawledPage>;
  readonly references: readonly Reference[];
}
