/** A picture as a page shows it. Sizes in pixels. */
export interface Picture {
  /** What every browser and program can show. */
  readonly src: string;
  /** What most can, in the order of choice. */
  readonly sources?: readonly {
    readonly type: string;
    readonly srcset: string;
    readonly sizes: string;
  }[];
  readonly width: number;
  readonly height: number;
  /** `#rrggbb` to stand there until the picture does. */
  readonly colour?: string | undefined;
  /** Whether it is likely the largest thing a reader sees first: then it must not wait. */
  readonly isLead?: boolean;
}

/** The words a page adds around blocks, in its language. An empty one adds nothing. */
export interface BlockWords {
  readonly keyPoints: string;
  readonly gallery: string;
  readonly table: string;
  readonly transcript: string;
  readonly readAlso: string;
  /** Label of a correction notice; `date` as YYYY-MM-DD. */
  correction(kind: string, date: string): string;
  /** How a timeline writes a date given as YYYY, YYYY-MM or YYYY-MM-DD. */
  date(date: string): string;
  /** Says that a card leads to this provider. */
  embed(provider: string): string;
  /** Says that a picture, sound or film lies on this host, where nothing is loaded from. */
  elsewhere(host: string): string;
}

/**
 * What surrounds a document when it is rendered. Without a page, HTML is canonical: it has nothing of a
 * page in it and `parseBodyHtml` reads it back without loss.
 */
export interface PageContext {
  /** The picture behind a document's `src`, or null when it is not ours to show. */
  picture(src: string): Picture | null;
  readonly words: BlockWords;
  /** Where an article is now, or null when readers do not have it. */
  linkTo(articleId: string): { readonly href: string; readonly title: string } | null;
}
