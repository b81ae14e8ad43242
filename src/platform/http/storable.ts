import type { Dependency } from '../../domain/page-keys.ts';

/** What a page store must know of an answer to keep it. */
export interface StorableFacts {
  /** The queries it was made from: it is dropped when one of them is touched. */
  readonly dependencies: readonly Dependency[];
  /** Epoch milliseconds after which it must be made again even if nothing happened. */
  readonly expiresAt?: number;
  /** Id of the story that it is the page of, if it is one's: reading it is counted. */
  readonly storyId?: string;
}

const facts = new WeakMap<Response, StorableFacts>();

/** Marks an answer as the same for everybody until one of its dependencies is touched. */
export function storable(response: Response, about: StorableFacts): Response {
  facts.set(response, about);
  return response;
}

/** What was said of an answer, or null when it must not be kept. */
export function storableFactsOf(response: Response): StorableFacts | null {
  return facts.get(response) ?? null;
}
