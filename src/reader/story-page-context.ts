import type { LivePicture, LivePictures } from '../domain/article.ts';
import type { PageContext, Picture } from '../domain/page-context.ts';
import { messagesFor } from './messages/messages.ts';

/** How wide a picture of the body is shown at most: over column and margin, the column, all of a narrow screen. */
const bodySizes = '(min-width: 64rem) 51rem, (min-width: 36rem) 34rem, 100vw';

/** A picture of ours as a page shows it, at the address of its rendition nearest to `width` pixels. */
export function pictureFor(picture: LivePicture, width = 800, sizes = bodySizes): Picture {
  const address = (each: number) => `/media/${picture.name}-${each}.webp`;
  const nearest = picture.widths.find((each) => each >= width) ?? picture.widths.at(-1) ?? picture.width;
  return {
    src: address(nearest),
    srcset: picture.widths.map((each) => `${address(each)} ${each}w`).join(', '),
    sizes,
    width: nearest,
    height: Math.round((picture.height * nearest) / picture.width),
  };
}

/** What surrounds a live story when its body is rendered. */
export function pageContextOf(story: {
  readonly language: string;
  readonly pictures: LivePictures;
}): PageContext {
  return {
    picture: (src) => {
      const picture = story.pictures[src];
      return picture ? pictureFor(picture) : null;
    },
    words: messagesFor(story.language).blocks,
    linkTo: () => null,
  };
}
