/** Of a day's length in milliseconds. */
export const dayLength = 86_400_000;
/** Days that a span of each level holds: 1, 4, 16 and so on up to some 45 years. */
const levels = 8;

/** Days from 1970 on in which something happened; negative before. */
export function dayOf(at: Date): number {
  return Math.floor(at.getTime() / dayLength);
}

/** The spans a day lies in, as facets of `live_search`. */
export function spansOf(day: number): string[] {
  return Array.from({ length: levels }, (_, level) => spanName(level, day));
}

/** The fewest spans that hold every day from `first` to `last` and no other. */
export function coverDays(first: number, last: number): string[] {
  const spans: string[] = [];
  for (let day = first; day <= last; ) {
    let level = 0;
    while (level + 1 < levels && isWhole(level + 1, day, last)) level += 1;
    spans.push(spanName(level, day));
    day += 4 ** level;
  }
  return spans;
}

function isWhole(level: number, day: number, last: number): boolean {
  const width = 4 ** level;
  return day % width === 0 && day + width - 1 <= last;
}

function spanName(level: number, day: number): string {
  return `=${level}:${Math.floor(day / 4 ** level)}`;
}
