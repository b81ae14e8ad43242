import { type ReadingSpan, readingSpans } from '../../src/domain/reading-spans.ts';
/** What of the statistics is shown, as the address says it. */
export interface StatisticsSearch {
  readonly edition?: string;
  readonly span?: ReadingSpan;
}

/** Of an address that anybody may have written. */
export function readStatisticsSearch(search: Readonly<Record<string, unknown>>): StatisticsSearch {
  const span = readingSpans.find((each) => each === search.span);
  return { ...(typeof search.edition === 'string' && { edition: search.edition }), ...(span && { span }) };
}
