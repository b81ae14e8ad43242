import type { Direction, Genre } from '../domain/article.ts';
import type { StoryDocument } from '../domain/document.ts';

/** What a reader made of one input: a story that nobody has saved yet. */
export interface StoryDraft {
  readonly document: StoryDocument;
  readonly sourceId?: string | undefined;
  readonly section?: string | undefined;
  readonly kicker?: string | undefined;
  readonly genre?: Genre | undefined;
  readonly dateline?: string | undefined;
  /** Names, in their order. */
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly series?: string | undefined;
  readonly storylines?: readonly string[] | undefined;
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  readonly publishedAt?: Date | undefined;
  readonly updatedAt?: Date | undefined;
  readonly slug?: string | undefined;
  readonly edition?: string | undefined;
  /** Of which story it is a translation: its source's id, or its address here. */
  readonly translationOf?: string | undefined;
  /** What was left out, guessed or not understood, in words for whoever imports. */
  readonly notes: readonly string[];
}
