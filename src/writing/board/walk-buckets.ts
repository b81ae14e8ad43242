import type { Bucket } from './buckets.ts';

/** Milliseconds after which a walk that has found too little yet is broken off. */
const enough = 20;
/** Milliseconds that one question should take: shorter ones are worth longer ones. */
const pleasant = 4;

/**
 * Looks through buckets in their order until a page and one more is found, or until it has taken too long. Two words
 * that stand in every second story each, and never in the same one, are the worst: there is nothing to skip.
 * @param search those of the buckets that answer, at most `limit`
 */
export async function walkBuckets<T>(
  buckets: readonly Bucket[],
  limit: number,
  search: (names: readonly string[], limit: number) => Promise<readonly T[]>,
): Promise<{ readonly hits: readonly T[]; readonly goOn: string | null }> {
  const hits: T[] = [];
  const begun = performance.now();
  let atOnce = 1;
  for (let walked = 0; walked < buckets.length && hits.length <= limit; ) {
    const from = performance.now();
    if (from - begun > enough) return { hits, goOn: String(buckets[walked - 1]?.first ?? 0) };
    const some = buckets.slice(walked, walked + atOnce);
    hits.push(
      ...(await search(
        some.map(({ name }) => name),
        limit + 1 - hits.length,
      )),
    );
    walked += some.length;
    atOnce = performance.now() - from < pleasant ? atOnce * 2 : Math.max(1, atOnce >> 1);
  }
  return { hits, goOn: null };
}
