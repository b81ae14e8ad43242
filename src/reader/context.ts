import type { Edition } from '../domain/article.ts';
import type { Dependency } from '../domain/page-keys.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Db } from '../store/db.ts';

/** A piece of a page that another slice makes, and what it was made from. */
export interface PagePart {
  /** Finished HTML. */
  readonly html: string;
  readonly dependencies: readonly Dependency[];
  /** How many things it shows. */
  readonly count: number;
  /** Epoch milliseconds from which on it is another one. */
  readonly expiresAt?: number;
}

export interface StoryReference {
  readonly id: string;
  readonly edition: string;
  readonly at: Date;
}

/** What a front or a list needs. */
export interface FrontContext {
  readonly readerDb: Db;
  readonly clock: Clock;
  /** Origin of the reader site. */
  readonly readerUrl: string;
  /** Whether pages are asked for whose pictures are left out. */
  readonly isLite?: boolean;
  /** Whether readers' devices may keep pages, to be read without a connection. */
  readonly hasOfflineReading?: boolean;
}

/** What the reader's pages need; the functions of other slices are passed in by the composition root. */
export interface ReaderContext extends FrontContext {
  readonly log: Log;
  /** Whether pages of stories say how long they were read. */
  readonly countsReading?: boolean;
  /** Absolute path of the folder with renditions. */
  readonly mediaFolder: string;
  relatedArticles(story: StoryReference): Promise<{
    readonly articles: readonly {
      readonly articleId: string;
      readonly sharedTopics: readonly string[];
      readonly sharedWords: readonly string[];
    }[];
    readonly dependencies: readonly Dependency[];
  }>;
  /** The comments of a story and their form; `replyTo` is the comment that an answer is written to. */
  commentSection(
    story: { readonly id: string; readonly path: string; readonly firstPublishedAt: Date },
    edition: Edition,
    replyTo: string | null,
  ): Promise<PagePart>;
}
