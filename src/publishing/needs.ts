import type { Anchor } from '../domain/annotations/map-anchor.ts';
import type { ArticleMeta, LiveFiles, LivePictures } from '../domain/article.ts';
import type { StoryDocument } from '../domain/document.ts';
import type { LifecycleAction, LifecycleState } from '../domain/lifecycle.ts';
import type { RightsReason } from '../domain/refusals/gates.ts';
import type { Db } from '../store/db.ts';

export interface StoryToPublish {
  readonly id: string;
  readonly lifecycle: LifecycleState;
  /** Of its newest revision. */
  readonly version: number;
  /** Length of its log of steps. */
  readonly stepVersion: number;
  /** Staff whose own it is. */
  readonly ownerIds: readonly string[];
  readonly meta: ArticleMeta;
  readonly document: StoryDocument;
}

/** What publishing needs from other slices; the composition root passes it in. */
export interface PublishingNeeds {
  /** @throws NotFound */
  readStory(db: Db, id: string): Promise<StoryToPublish>;
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
  /** Makes the story this, as a step of its log and a revision. @throws NotFound */
  saveDraft(
    db: Db,
    draft: {
      readonly articleId: string;
      readonly document: StoryDocument;
      readonly meta: ArticleMeta;
      readonly author: string;
      readonly staffId: string | null;
      readonly reason: string;
    },
  ): Promise<{ readonly version: number }>;
  /** Where a passage of one version of the story's log is in another; null where it is gone. */
  placePassage(
    db: Db,
    articleId: string,
    passage: Anchor & { readonly version: number; readonly quote: string },
    now: Pick<StoryToPublish, 'document' | 'stepVersion'>,
  ): Promise<Anchor | null>;
  /** What is wrong with the rights to these pictures, for readers of this edition. Absent: nobody looks. */
  findRightsProblems?(
    db: Db,
    asked: { readonly sources: readonly string[]; readonly edition: string },
  ): Promise<readonly { readonly src: string; readonly reason: RightsReason }[]>;
  /** @throws Conflict when the lifecycle has no such transition. */
  moveLifecycle(db: Db, id: string, action: LifecycleAction): Promise<void>;
  /** Gives our own pictures among these `src` their public names. */
  releasePictures(db: Db, sources: readonly string[]): Promise<LivePictures>;
  /** Gives our own sounds, films and documents among these `src` their public names. Absent: there are none. */
  releaseFiles?(db: Db, sources: readonly string[]): Promise<LiveFiles>;
  /** Takes the public names of these `src` away. @returns the names. */
  withdrawPictures(db: Db, sources: readonly string[]): Promise<string[]>;
}
