/** Chance that is the same for the same seed (mulberry32). */
export interface Chance {
  /** From 0 to 1. */
  next(): number;
  /** A whole number from 0 on, less than `count`. */
  below(count: number): number;
  oneOf<T>(choices: readonly T[]): T;
  /** True so often. */
  happens(probability: number): boolean;
}

export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    oneOf: <T>(choices: readonly T[]) => choices[below(choices.length)] as T, // below is less than the length
    happens: (probability) => next() < probability,
  };
}
