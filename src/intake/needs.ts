import type { ArticleMeta, Edition, Strand } from '../domain/article.ts';
import type { StoryDocument } from '../domain/document.ts';
import type { Db } from '../store/db.ts';

/** What intake needs from other slices; the composition root passes it in. */
export interface IntakeNeeds {
  /** Saves a story as its next version; `articleId` null: a new one. */
  saveDraft(
    db: Db,
    draft: {
      readonly articleId: string | null;
      readonly document: StoryDocument;
      readonly meta: ArticleMeta;
      readonly author: string;
      readonly staffId: string | null;
      readonly reason: string;
      /** Staff whose own a new story is. */
      readonly ownerIds: readonly string[];
    },
  ): Promise<{ readonly articleId: string }>;
  /** Says that a story is a translation of another. @throws InvalidInput, Conflict */
  linkTranslation(
    db: Db,
    link: {
      readonly articleId: string;
      readonly originalId: string;
      readonly actor: string;
      /** When it was translated; absent: just now. */
      readonly translatedAt?: Date | undefined;
    },
  ): Promise<void>;
  /** Shows the current version to readers. @returns where. */
  publishStory(
    db: Db,
    request: {
      readonly articleId: string;
      readonly actor: string;
      readonly staffId?: string | null | undefined;
      readonly firstPublishedAt?: Date | undefined;
      readonly updatedAt?: Date | undefined;
    },
  ): Promise<{ readonly path: string }>;
  /** The edition of a code, or the one for a language. @throws InvalidInput */
  findEdition(db: Db, code: string | null, language: string): Promise<Edition>;
  /**
   * The series and storylines among these as the edition keeps them; where `mayBegin`, one that it does not have
   * begins. @returns them, and the names of those left out.
   */
  settleStrands(
    db: Db,
    asked: {
      readonly edition: string;
      readonly series: Strand | null;
      readonly storylines: readonly Strand[];
      readonly mayBegin: boolean;
      readonly actor: string;
      readonly staffId: string | null;
    },
  ): Promise<{
    readonly series: Strand | null;
    readonly storylines: readonly Strand[];
    readonly unknown: readonly string[];
  }>;
  /** Where readers find a story, or null when they do not have it. */
  findLivePath(db: Db, articleId: string): Promise<string | null>;
}
