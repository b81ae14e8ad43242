/** A place in a list of stories, newest first: the next page starts below it. */
export interface ListCursor {
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  readonly articleId: string;
}

// Eleven digits hold every time that a Date can have; the year 9999 takes ten.
const pattern = /^([0-9a-z]{1,11})-([a-z0-9]{1,32})$/;

/** As it stands in an address: base 36 milliseconds, a hyphen, the story's id. */
export function formatCursor(cursor: ListCursor): string {
  return `${cursor.publishedAt.toString(36)}-${cursor.articleId}`;
}

/** Null when it is none of ours. */
export function parseCursor(text: string): ListCursor | null {
  const [, time, articleId] = pattern.exec(text) ?? [];
  if (!time || !articleId) return null;
  const publishedAt = Number.parseInt(time, 36);
  return publishedAt <= 8.64e15 ? { publishedAt, articleId } : null;
}
