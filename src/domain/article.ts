import type { Calendar, NumberingSystem } from './calendars.ts';
import type { CommentRules } from './comment-rules.ts';
import type { RenditionSet } from './media.ts';

/** What stands around the words of a story. */
export type Genre = 'news' | 'analysis' | 'opinion' | 'feature' | 'obituary' | 'explainer' | 'live';

export const genres: readonly Genre[] = [
  'news',
  'analysis',
  'opinion',
  'feature',
  'obituary',
  'explainer',
  'live',
];

export type Direction = 'ltr' | 'rtl';

export interface Edition extends CommentRules {
  readonly code: string;
  readonly name: string;
  /** What it is, in a sentence; may be empty. */
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  /** What its addresses start with: `''` or `/ar`. */
  readonly pathPrefix: string;
  /** IANA name. */
  readonly timeZone: string;
  /** In which its dates are written; absent or null, as its language usually does. */
  readonly calendar?: Calendar | null;
  readonly numberingSystem?: NumberingSystem | null;
  readonly position: number;
  /** Where the newsroom is written to: a mailto: or web address. */
  readonly contact?: string | null;
  /** Web addresses of the paper elsewhere. */
  readonly accounts?: readonly string[];
}

export interface Section {
  readonly slug: string;
  readonly name: string;
}

export const creditRoles = ['writer', 'photographer', 'illustrator', 'editor', 'translator'] as const;
export type CreditRole = (typeof creditRoles)[number];

/** One contributor in a byline, in the byline's order. Needs no account. */
export interface Credit {
  readonly slug: string;
  readonly name: string;
  readonly role: CreditRole;
}

export interface Topic {
  readonly slug: string;
  readonly name: string;
  /** IPTC Media Topic, e.g. `medtop:20000574`. */
  readonly qcode?: string;
}

/** A series or a storyline that a story belongs to. */
export interface Strand {
  readonly slug: string;
  readonly name: string;
}

/** Fields for machines. What is absent defaults from the story. */
export interface PreviewFields {
  readonly title?: string;
  readonly description?: string;
}

export interface ArticleMeta {
  readonly edition: string;
  readonly section: Section;
  readonly kicker: string | null;
  readonly genre: Genre;
  /** The place a story is filed from. */
  readonly dateline: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  readonly byline: readonly Credit[];
  readonly topics: readonly Topic[];
  /** Absent: none. So too in every story of before there were any. */
  readonly series?: Strand | null;
  readonly storylines?: readonly Strand[];
  /** The wished last part of the address; absent, it is made from the headline. */
  readonly slug: string | null;
  readonly seo: PreviewFields;
  readonly social: PreviewFields;
  /** Absent or null: the first of its words. */
  readonly sharedPicture?: SharedPicture | null;
}

/** A picture that readers may see, under its random public name. Sizes in pixels. */
export interface LivePicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Widths of its WebP renditions, ascending. */
  readonly widths: readonly number[];
  /** All that there are; absent for a picture of before there were others: WebP, and one JPEG of at most 1200. */
  readonly renditions?: RenditionSet;
  /** `#rrggbb` to stand where the picture will be. */
  readonly colour?: string;
}

/** The live pictures of a document by the `src` that stands in it. */
export type LivePictures = Readonly<Record<string, LivePicture>>;

/** A sound, a film or a document that readers may get, under its random public name. */
export interface LiveFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Pixels; null for what has none. */
  readonly width: number | null;
  readonly height: number | null;
  /** How long it plays; null where that is not known. */
  readonly seconds: number | null;
}

/** The live files of a document by the `src` that stands in it. */
export type LiveFiles = Readonly<Record<string, LiveFile>>;

/** What readers are told of a story's coverage besides its posts. */
export interface LiveCoverage {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** The same; null while it goes on. */
  readonly endedAt: string | null;
  /** What has happened so far, in a few points. */
  readonly summary: readonly string[];
}

/** A picture of the library that goes along when a story is shared. */
export interface SharedPicture {
  readonly src: string;
  readonly alt: string;
}

/** The first picture of a story, as its document names it. */
export interface LeadImage {
  readonly src: string;
  readonly alt: string;
  /** Credit line. */
  readonly credit: string;
}
