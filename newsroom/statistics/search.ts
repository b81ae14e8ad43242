import { type Span, spans } from '../../src/readership/contract.ts';

/** What of the statistics is shown, as the address says it. */
export interface StatisticsSearch {
  readonly edition?: string;
  readonly span?: Span;
}

/** Of an address that anybody may have written. */
export function readStatisticsSearch(search: Readonly<Record<string, unknown>>): StatisticsSearch {
  const span = spans.find((each) => each === search.span);
  return { ...(typeof search.edition === 'string' && { edition: search.edition }), ...(span && { span }) };
}
