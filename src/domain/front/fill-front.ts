import type { FrontContainer } from './front.ts';

/** What a front can be filled with. */
export interface FrontCandidates {
  /** Ids of the pinned stories that readers have. */
  readonly live: ReadonlySet<string>;
  /** By the id of a container: what its query found, best first, all of it live. */
  readonly found: ReadonlyMap<string, readonly string[]>;
}

export interface FilledContainer {
  readonly container: FrontContainer;
  readonly stories: readonly string[];
}

/**
 * Which stories stand where: the pinned ones that readers have, in their order, then what the query found. No story
 * stands twice: the first place it is pinned at wins over later ones, and any pinned place over a query.
 */
export function fillFront(
  containers: readonly FrontContainer[],
  candidates: FrontCandidates,
): readonly FilledContainer[] {
  const taken = new Set<string>();
  const takeUpTo = (free: number, ids: readonly string[]): string[] => {
    const chosen: string[] = [];
    for (const id of ids) {
      if (chosen.length >= free) break;
      if (taken.has(id)) continue;
      taken.add(id);
      chosen.push(id);
    }
    return chosen;
  };
  const pinned = containers.map(({ size, pinned: ids }) =>
    takeUpTo(
      size,
      ids.filter((id) => candidates.live.has(id)),
    ),
  );
  return containers.map((container, place) => {
    const byHand = pinned[place] ?? [];
    const found = candidates.found.get(container.id) ?? [];
    return { container, stories: [...byHand, ...takeUpTo(container.size - byHand.length, found)] };
  });
}
