/** Ends of the spans that reading times are counted in, seconds; the last span has none. assets/site.js has them too. */
export const readingTimes = [10, 30, 60, 120, 240, 600] as const;

/** Where a page says how long its story was read: below this stands the story's id. */
export const readingPath = '/reading-time';

/** Below a story's reading path: that a page of it, fetched ahead, was opened. assets/site.js has it too. */
export const openedPath = '/opened';
