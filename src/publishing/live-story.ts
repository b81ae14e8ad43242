import type { LiveFiles, LivePictures } from '../domain/article.ts';
import type { StoryDocument } from '../domain/document.ts';
import type { Db } from '../store/db.ts';
import { currentLists } from './live-lists.ts';
import type { LiveState } from './touched-queries.ts';

/** A story as readers see it now. */
export interface Live extends LiveState {
  readonly path: string;
  readonly version: number;
  readonly document: StoryDocument;
  readonly pictures: LivePictures;
  readonly files: LiveFiles;
  readonly updatedAt: Date;
}

/** What readers see of a story, or null when it is not live. */
export async function findLive(db: Db, articleId: string): Promise<Live | null> {
  const row = await db
    .selectFrom('liveArticles')
    .select(['edition', 'number', 'path', 'version', 'document', 'pictures', 'files'])
    .select(['firstPublishedAt', 'updatedAt'])
    .where('id', '=', articleId)
    .executeTakeFirst();
  return row ? { ...row, lists: await currentLists(db, articleId) } : null;
}
