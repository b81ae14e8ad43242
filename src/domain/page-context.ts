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

/**
 * Where in a body a picture stands, which says how wide it is shown: it opens the body, stands in its column, or is one
 * of so many of a gallery.
 */
export type PictureRoom = 'opening' | 'column' | { readonly gallery: number };

/** A sound, a film or a document of ours as a page offers it. */
export interface Recording {
  readonly src: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Pixels; null for what has none. */
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
}

/** The words a page adds around blocks, in its language. An empty one adds nothing. */
export interface BlockWords {
  readonly captions: string;
  readonly close: string;
  readonly next: string;
  readonly previous: string;
  readonly chart: string;
  readonly data: string;
  readonly document: string;
  readonly keyPoints: string;
  readonly gallery: string;
  readonly map: string;
  readonly table: string;
  readonly transcript: string;
  readonly readAlso: string;
  /** Label of a correction notice; `date` as YYYY-MM-DD. */
  correction(kind: string, date: string): string;
  /** How a timeline writes a date given as YYYY, YYYY-MM or YYYY-MM-DD. */
  date(date: string): string;
  /** Says that a card leads to this provider. */
  embed(provider: string): string;
  /** Says what is loaded from this host when a reader asks for it. */
  loadFrom(host: string): string;
  /** Says what a file is: its kind, its size, how long it plays. */
  download(file: Pick<Recording, 'mediaType' | 'bytes' | 'seconds'>): string;
  /** Says that a picture, sound or film lies on this host, where nothing is loaded from. */
  elsewhere(host: string): string;
}

/**
 * What surrounds a document when it is rendered. Without a page, HTML is canonical: it has nothing of a
 * page in it and `parseBodyHtml` reads it back without loss.
 */
export interface PageContext {
  /** The picture behind a document's `src`, or null when it is not ours to show. `room`: the column where it says nothing. */
  picture(src: string, room?: PictureRoom): Picture | null;
  /**
   * The address of such a picture by itself, as large as there is, and a name for its place on this page; each call is
   * another place. Null when it is not ours to show.
   */
  enlarged(src: string): { readonly id: string; readonly href: string } | null;
  /** Where the still of a film is, or null when it is not ours to show. */
  still(src: string): string | null;
  /** The sound, film or document behind a document's `src`, or null when it is not ours to give. */
  recording(src: string): Recording | null;
  /** Where captions in WebVTT stand by themselves, and their language; null where there are none. */
  captions(text: string): { readonly src: string; readonly language: string } | null;
  readonly words: BlockWords;
  /** Where an article is now, or null when readers do not have it. */
  linkTo(articleId: string): { readonly href: string; readonly title: string } | null;
}
