import type { ArticleMeta, LivePictures } from '../domain/article.ts';
import type { StoryDocument } from '../domain/document.ts';
import type { LifecycleAction, LifecycleState } from '../domain/lifecycle.ts';
import type { Db } from '../store/db.ts';

export interface StoryToPublish {
  readonly id: string;
  readonly lifecycle: LifecycleState;
  readonly version: number;
  readonly meta: ArticleMeta;
  readonly document: StoryDocument;
}

/** What publishing needs from other slices; the composition root passes it in. */
export interface PublishingNeeds {
  /** The story, locked until the transaction ends. @throws NotFound */
  lockStory(db: Db, id: string): Promise<StoryToPublish>;
  /**
   * The same under the number of a revision that shows exactly what it is now: a new one where words or fields
   * changed since the last. @throws NotFound
   */
  reviseStory(
    db: Db,
    id: string,
    cause: { readonly author: string; readonly reason: string },
  ): Promise<StoryToPublish>;
  /** @throws Conflict when the lifecycle has no such transition. */
  moveLifecycle(db: Db, id: string, action: LifecycleAction): Promise<void>;
  /** Gives our own pictures among these `src` their public names. */
  releasePictures(db: Db, sources: readonly string[]): Promise<LivePictures>;
  /** Takes the public names of these `src` away. @returns the names. */
  withdrawPictures(db: Db, sources: readonly string[]): Promise<string[]>;
}
