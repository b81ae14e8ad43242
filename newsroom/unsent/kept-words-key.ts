/** Of the queries that read what this browser keeps. */
export const keptWordsKey = ['kept-words'] as const;
