import type { Alternate } from '../../domain/alternates.ts';
import type { Direction, Edition, Genre, Section } from '../../domain/article.ts';
import type { Picture } from '../../domain/page-context.ts';
import type { Messages } from '../messages/messages.ts';

/** What every page of an edition has around it. */
export interface Site {
  readonly edition: Edition;
  readonly messages: Messages;
  readonly sections: readonly Section[];
  /** Editions with at least one story. */
  readonly editions: readonly Edition[];
  /** Origin of the reader site. */
  readonly origin: string;
  readonly today: Date;
  /** Whether this is the site without pictures. */
  readonly isLite?: boolean | undefined;
  /** Whether readers' devices may keep pages, to be read without a connection. */
  readonly hasOfflineReading?: boolean | undefined;
}

/** What stands in the head of a page. Paths are unencoded; views write addresses. */
export interface PageFacts {
  readonly title: string;
  readonly description?: string;
  /** Path of the page, for its canonical address. */
  readonly path: string;
  /** Slug of the section that the page belongs to. */
  readonly section?: string;
  /** What follows the path of a page that is not the first of its list; encoded, with its question mark. */
  readonly query?: string;
  readonly feedPath?: string;
  readonly feedTitle?: string;
  /** Addresses of the pages before and after, encoded. */
  readonly previousPath?: string | null;
  readonly nextPath?: string | null;
  /** schema.org JSON for a script element. */
  readonly structuredData?: string;
  /** How the page is shared, where that is not as it is found. */
  readonly social?: { readonly title: string; readonly description?: string };
  /** Open Graph: what is not of every page. */
  readonly openGraph?: readonly (readonly [property: string, content: string])[];
  readonly isHidden?: boolean;
  /** Where the page says how long it was read. */
  readonly readingAddress?: string;
  /** The same in other languages, itself among them. */
  readonly alternates?: readonly Alternate[];
}

/** A story in a list. */
export interface Card {
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly kicker: string | null;
  readonly genre: Genre;
  readonly writers: readonly string[];
  readonly language: string;
  readonly direction: Direction;
  readonly publishedAt: Date;
  /** When readers last had something new of it; absent where only its being there is shown. */
  readonly updatedAt?: Date | undefined;
  /** Whether it was covered live and is no more. */
  readonly isOver?: boolean;
  /** While it is covered live, when its newest post came. */
  readonly newestPostAt?: Date | null;
  readonly picture: (Picture & { readonly alt: string }) | null;
}
