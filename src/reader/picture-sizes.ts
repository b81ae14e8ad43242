import type { Genre } from '../domain/article.ts';
import type { PictureRoom } from '../domain/page-context.ts';

// How wide pictures are shown. The style sheets decide it, and browsers choose a file before they know them. A rem is
// 16 pixels here, and 92vw what a narrow screen leaves between its edges. A journey measures all of it
// (tests/journeys/budgets.test.ts).

const column = '(min-width: 37rem) 34rem, 92vw';

/** Of a picture in a body: from edge to edge of the sheet, over column and margin, the column, a part of it. */
export function sizesIn(room: PictureRoom, genre: Genre = 'news'): string {
  const isCentred = genre === 'feature' || genre === 'obituary';
  if (room === 'opening' && genre === 'feature') return '(min-width: 78rem) 78rem, 100vw';
  if (room === 'opening') return isCentred ? column : `(min-width: 64rem) 51rem, ${column}`;
  if (room === 'column' || room.gallery === 1) {
    return room === 'column' || isCentred ? column : `(min-width: 64rem) 51rem, ${column}`;
  }
  const wide = isCentred ? '' : `(min-width: 64rem) ${room.gallery === 2 ? 25.5 : 16.5}rem, `;
  return `${wide}(min-width: 37rem) 17rem, (min-width: 31rem) 45vw, 92vw`;
}

/** Of a story in a list, by the room its card has. A picture's height can be more than its own: then it is cut. */
export const cardSizes = {
  lead: '(min-width: 78rem) 35rem, (min-width: 62rem) 44vw, (min-width: 38rem) 62vw, 92vw',
  /** A lead with nothing beside it. */
  leadAlone: '(min-width: 78rem) 48rem, (min-width: 38rem) 62vw, 92vw',
  feature: '(min-width: 62rem) 17rem, (min-width: 38rem) 45vw, 92vw',
  featureAlone: '(min-width: 78rem) 36rem, (min-width: 38rem) 45vw, 92vw',
  river: '(min-width: 62rem) 17rem, (min-width: 38rem) 45vw, 9rem',
  roll: '(min-width: 62rem) 17.5rem, (min-width: 38rem) 12rem, 9rem',
} as const;

/** Of the picture of a section, a series, a storyline, a topic or, square, a writer. */
export const placeSizes = {
  head: '(min-width: 38rem) 16rem, 60vw',
  author: '(min-width: 38rem) 12rem, 60vw',
  line: '6.5rem',
};
