import type { FrontContainer } from '../../src/domain/front/front.ts';
import type { Arrangement } from './arrangement.ts';
import type { Moves } from './moves.ts';
import type { useFill } from './use-fill.ts';

export interface PartBoxProps {
  readonly part: FrontContainer;
  readonly arrangement: Arrangement;
  readonly edition: string;
  readonly sections: readonly { readonly slug: string; readonly name: string }[];
  readonly fill: ReturnType<typeof useFill>;
  readonly moves: Moves;
  /** Whether stories of the finder go here. */
  readonly isChosen: boolean;
  readonly choose: () => void;
  readonly change: (change: Partial<Omit<FrontContainer, 'id' | 'pinned'>>) => void;
  readonly step: { readonly up: (() => void) | null; readonly down: (() => void) | null };
  readonly remove: (() => void) | null;
}
