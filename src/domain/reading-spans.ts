/** How far back the newsroom looks at what was read: by the hour for a day and a week, by the day (UTC) beyond. */
export const readingSpans = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type ReadingSpan = (typeof readingSpans)[number];
