import type { Place } from './arrangement.ts';

/** What can be done with stories and parts; each says what it did. */
export interface Moves {
  pin(storyId: string, headline: string, place: Place): void;
  step(storyId: string, headline: string, by: -1 | 1): void;
  takeOut(storyId: string, headline: string): void;
}
