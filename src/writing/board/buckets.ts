/** Bits of the places that a bucket of each kind holds: 4,096, 65,536 and 1,048,576 of them (migration 0020). */
const bits = [12, 16, 20] as const;
/** Buckets of a kind that are asked before wider ones are. */
const atLeast = 16;

/** Places that are looked through together. */
export interface Bucket {
  /** As a facet of `story_search`. */
  readonly name: string;
  /** The lowest of them. */
  readonly first: number;
}

/**
 * The buckets that hold every place from `top` down to `bottom`, the newest first. Each place
 * is in exactly one; some reach past the two ends.
 *
 * Whoever asks them in turn and stops when a page is full never looks at more than one bucket too many. The first are
 * small, so a word that stands in every story costs some 4,000 entries; the later are wide, so a word that stands in one
 * story of a million costs some fifty look-ups. A GIN index alone gives all that match before any can be sorted.
 */
export function bucketsDown(top: number, bottom = 0): Bucket[] {
  const buckets: Bucket[] = [];
  let place = top;
  for (const [kind, width] of bits.entries()) {
    const isWidest = kind === bits.length - 1;
    const size = 2 ** width;
    const wider = size * atLeast;
    for (let taken = 0; place >= bottom; taken += 1) {
      const isAtEdge = (place + 1) % wider === 0;
      if (!isWidest && taken >= atLeast && isAtEdge) break;
      const bucket = Math.floor(place / size);
      place = bucket * size - 1;
      buckets.push({ name: `=${kind}:${bucket}`, first: bucket * size });
    }
  }
  return buckets;
}
