/** One entry of how a sequence became another. */
export type Change<T> =
  | { readonly kind: 'same'; readonly before: T; readonly after: T }
  | { readonly kind: 'removed'; readonly before: T }
  | { readonly kind: 'added'; readonly after: T };

/** Changes at which two sequences are taken for different ones: looking further costs the square of it. */
const patience = 600;

/**
 * The shortest way from one sequence to another (Myers 1986), removals before additions. Entries are the same when
 * their keys are.
 */
export function diffSequence<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (entry: T) => string,
): Change<T>[] {
  const one = before.map(keyOf);
  const other = after.map(keyOf);
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let [endOne, endOther] = [one.length, other.length];
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne -= 1;
    endOther -= 1;
  }
  const pairs: (readonly [number, number])[] = [];
  for (let place = 0; place < start; place += 1) pairs.push([place, place]);
  for (const [a, b] of matches(one.slice(start, endOne), other.slice(start, endOther))) {
    pairs.push([a + start, b + start]);
  }
  for (let left = one.length - endOne; left > 0; left -= 1)
    pairs.push([one.length - left, other.length - left]);
  return changesOf(before, after, pairs);
}

function changesOf<T>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly (readonly [number, number])[],
): Change<T>[] {
  const changes: Change<T>[] = [];
  let [a, b] = [0, 0];
  const upTo = (endA: number, endB: number) => {
    for (const gone of before.slice(a, endA)) changes.push({ kind: 'removed', before: gone });
    for (const come of after.slice(b, endB)) changes.push({ kind: 'added', after: come });
    [a, b] = [endA, endB];
  };
  for (const [nextA, nextB] of pairs) {
    upTo(nextA, nextB);
    const [from, to] = [before.slice(nextA, nextA + 1), after.slice(nextB, nextB + 1)];
    for (const [place, each] of from.entries()) {
      changes.push({ kind: 'same', before: each, after: to[place] ?? each });
    }
    [a, b] = [nextA + 1, nextB + 1];
  }
  upTo(before.length, after.length);
  return changes;
}

/** Places of a longest common subsequence, or of none where the sequences have too little in common. */
function matches(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  const trace = search(one, other);
  if (!trace) return [];
  const pairs: (readonly [number, number])[] = [];
  let [a, b] = [one.length, other.length];
  for (const [distance, reached] of [...trace.entries()].toReversed()) {
    const diagonal = a - b;
    const isDown = comesFromAbove(reached, diagonal, distance);
    const previous = isDown ? diagonal + 1 : diagonal - 1;
    const startA = distance === 0 ? 0 : (reached.get(previous) ?? 0);
    const startB = distance === 0 ? 0 : startA - previous;
    const [fromA, fromB] = distance === 0 ? [0, 0] : isDown ? [startA, startB + 1] : [startA + 1, startB];
    while (a > fromA && b > fromB) {
      a -= 1;
      b -= 1;
      pairs.push([a, b]);
    }
    [a, b] = [startA, startB];
  }
  return pairs.toReversed();
}

/** How far along each diagonal one comes with 0, 1, 2, … changes: what stood before each of them. */
function search(one: readonly string[], other: readonly string[]): Map<number, number>[] | null {
  const trace: Map<number, number>[] = [];
  const reached = new Map<number, number>([[1, 0]]);
  for (let distance = 0; distance <= Math.min(one.length + other.length, patience); distance += 1) {
    trace.push(new Map(reached));
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      const isDown = comesFromAbove(reached, diagonal, distance);
      let a = isDown ? (reached.get(diagonal + 1) ?? 0) : (reached.get(diagonal - 1) ?? 0) + 1;
      while (a < one.length && a - diagonal < other.length && one[a] === other[a - diagonal]) a += 1;
      reached.set(diagonal, a);
      if (a >= one.length && a - diagonal >= other.length) return trace;
    }
  }
  return null;
}

function comesFromAbove(reached: ReadonlyMap<number, number>, diagonal: number, distance: number): boolean {
  if (diagonal === -distance) return true;
  if (diagonal === distance) return false;
  return (reached.get(diagonal - 1) ?? -1) < (reached.get(diagonal + 1) ?? -1);
}
