/** The value below which so large a part of the numbers is. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** p50, p95, p99 and the largest, in columns. */
export function shown(numbers: readonly number[]): string {
  const parts = [0.5, 0.95, 0.99, 1].map((part) => percentile(numbers, part).toFixed(1).padStart(7));
  return parts.join('  ');
}
