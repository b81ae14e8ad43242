import type { ContainerKind, FrontContainer, FrontQuery } from '../../src/domain/front/front.ts';

/** The parts of a front in their order. */
export type Arrangement = readonly FrontContainer[];

/** A place for a story: before which of the pinned ones of a part it stands. */
export interface Place {
  readonly part: string;
  readonly index: number;
}

/** Where a story is pinned, or null. */
export function placeOf(arrangement: Arrangement, storyId: string): Place | null {
  for (const { id, pinned } of arrangement) {
    const index = pinned.indexOf(storyId);
    if (index >= 0) return { part: id, index };
  }
  return null;
}

/**
 * Pins a story at a place, and nowhere else. `place.index` counts the pinned ones as they stand before the story is
 * taken from where it was.
 */
export function pinStory(arrangement: Arrangement, storyId: string, place: Place): Arrangement {
  const before = placeOf(arrangement, storyId);
  const isBehind = before?.part === place.part && before.index < place.index;
  const index = Math.max(0, place.index - (isBehind ? 1 : 0));
  return unpinStory(arrangement, storyId).map((part) =>
    part.id === place.part
      ? { ...part, pinned: [...part.pinned.slice(0, index), storyId, ...part.pinned.slice(index)] }
      : part,
  );
}

/** The story stands where a query puts it, or nowhere. */
export function unpinStory(arrangement: Arrangement, storyId: string): Arrangement {
  return arrangement.map((part) =>
    part.pinned.includes(storyId) ? { ...part, pinned: part.pinned.filter((id) => id !== storyId) } : part,
  );
}

/**
 * One place up or down, into the next part at the end of its own. The same arrangement where there is nowhere to go.
 */
export function stepStory(arrangement: Arrangement, storyId: string, step: -1 | 1): Arrangement {
  const place = placeOf(arrangement, storyId);
  const at = arrangement.findIndex(({ id }) => id === place?.part);
  const part = arrangement[at];
  if (!place || !part) return arrangement;
  const index = place.index + step;
  if (index >= 0 && index < part.pinned.length) {
    return pinStory(arrangement, storyId, { part: part.id, index: step === 1 ? index + 1 : index });
  }
  const next = arrangement[at + step];
  if (!next) return arrangement;
  return pinStory(arrangement, storyId, { part: next.id, index: step === 1 ? 0 : next.pinned.length });
}

/** Something else about a part. */
export function changePart(
  arrangement: Arrangement,
  partId: string,
  change: Partial<Omit<FrontContainer, 'id' | 'pinned'>>,
): Arrangement {
  return arrangement.map((part) => (part.id === partId ? { ...part, ...change } : part));
}

/** A part one place up or down; the same arrangement where there is nowhere to go. */
export function stepPart(arrangement: Arrangement, partId: string, step: -1 | 1): Arrangement {
  const at = arrangement.findIndex(({ id }) => id === partId);
  const part = arrangement[at];
  const other = arrangement[at + step];
  if (!part || !other) return arrangement;
  return arrangement.map((each) => (each === part ? other : each === other ? part : each));
}

export function removePart(arrangement: Arrangement, partId: string): Arrangement {
  return arrangement.filter(({ id }) => id !== partId);
}

const sizes: Readonly<Record<ContainerKind, number>> = {
  lead: 1,
  seconds: 3,
  list: 6,
  package: 4,
  river: 8,
  ranking: 6,
};

/** One more part, at the end, with an id of its own. */
export function addPart(
  arrangement: Arrangement,
  kind: ContainerKind,
  query: FrontQuery | null,
): Arrangement {
  const taken = new Set(arrangement.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  const part = { id: `${kind}-${number}`, kind, title: null, size: sizes[kind], pinned: [], query };
  return [...arrangement, part];
}

/** What a page begins with that nobody arranged yet: what it shows by itself, in parts. */
export function firstArrangement(query: FrontQuery): Arrangement {
  const kinds = ['lead', 'seconds', 'list'] as const;
  return kinds.reduce<Arrangement>((parts, kind) => addPart(parts, kind, query), []);
}

export function isSame(one: Arrangement | null, other: Arrangement | null): boolean {
  return JSON.stringify(one?.map(comparable)) === JSON.stringify(other?.map(comparable));
}

/** The database gives fields back in another order. */
function comparable({ id, kind, title, size, pinned, query }: FrontContainer) {
  return [id, kind, title, size, pinned, query && [query.kind, query.slug]];
}
