import type { Edition } from '../domain/article.ts';
import type { PageContext } from '../domain/page-context.ts';
import type { Db } from '../store/db.ts';
import type { FeedStory } from './queries.ts';

/** What feeds are made with. */
export interface FeedContext {
  readonly readerDb: Db;
  /** Origin of the reader site. */
  readonly readerUrl: string;
  /** How the reader's pages show the pictures and words of a story. */
  pageOf(story: FeedStory, edition: Edition): PageContext;
}
