import type { ReadingSpan } from '../domain/reading-spans.ts';

const hour = 3_600_000;
const day = 24 * hour;
const lengths = { day: 24, week: 7 * 24, month: 30, quarter: 91, year: 365 } as const;

export interface SpanStart {
  readonly unit: 'hour' | 'day';
  /** The first hour or day. */
  readonly from: Date;
  /** The one that runs. */
  readonly to: Date;
}

/** The hours or days (UTC) of a span that ends now. */
export function spanStart(span: ReadingSpan, now: Date): SpanStart {
  const unit = span === 'day' || span === 'week' ? 'hour' : 'day';
  const length = unit === 'hour' ? hour : day;
  const to = Math.floor(now.getTime() / length) * length;
  return { unit, from: new Date(to - (lengths[span] - 1) * length), to: new Date(to) };
}
