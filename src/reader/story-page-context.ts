import type { Genre, LiveFiles, LivePicture, LivePictures } from '../domain/article.ts';
import { fileAddress } from '../domain/live-file.ts';
import {
  chosenFormats,
  hasShape,
  nearestWidth,
  pictureAddress,
  sourceSet,
  widthsOf,
} from '../domain/live-picture.ts';
import { type CropShape, type PictureFormat, shapeRatios } from '../domain/media.ts';
import type { PageContext, Picture } from '../domain/page-context.ts';
import { captionsAddress } from './captions.ts';
import { type Place, writtenLanguage } from './messages/format.ts';
import { messagesFor } from './messages/messages.ts';
import { sizesIn } from './picture-sizes.ts';

/**
 * Of the one JPEG, for what cannot show the others: every browser since 2020 can, so it is for programs, and for paper
 * and devices that keep a story. It says how wide a picture may be shown, too: no less than the widest room but a sheet,
 * and the same before all sizes are made as after.
 */
const plainWidth = 1200;

/** Of what stands still for a film until it is played. */
const stillWidth = 800;

/** A picture of ours as a page shows it: whole, or cut to a shape where it is there in that. */
export function pictureFor(
  picture: LivePicture,
  { shape, sizes = sizesIn('column') }: { readonly shape?: CropShape; readonly sizes?: string } = {},
): Picture {
  const shown = shape !== undefined && hasShape(picture, shape) ? shape : null;
  const width = nearestWidth(widthsOf(picture, 'jpeg', shown), plainWidth) ?? picture.width;
  const sources = chosenFormats.flatMap((format) => {
    const srcset = sourceSet(picture, format, shown);
    return srcset === null ? [] : [{ type: `image/${format}`, srcset, sizes }];
  });
  const ratio = shown === null ? picture.width / picture.height : shapeRatios[shown];
  return {
    src: pictureAddress(picture, { shape: shown, width, format: 'jpeg' }),
    sources,
    width,
    height: Math.round(width / ratio),
    colour: picture.colour,
  };
}

/** Wide enough for the largest screen, in a format that all browsers show. */
const largeWidth = 2400;

/** A story as far as its body needs it. */
export interface PagedStory {
  readonly id: string;
  readonly language: string;
  readonly genre: Genre;
  readonly pictures: LivePictures;
  readonly files: LiveFiles;
}

/**
 * What surrounds a live story of this edition when its body is rendered, once. `hasLead`: whether its first picture is likely the largest thing seen first; `places`: what names of places of pictures
 * begin with, where another document on the page has some.
 */
export function pageContextOf(
  story: PagedStory,
  edition: Omit<Place, 'timeZone'>,
  { hasLead = true, places: begin = '' }: { readonly hasLead?: boolean; readonly places?: string } = {},
): PageContext {
  let isFirst = hasLead;
  let places = 0;
  const alone = (src: string, wished: number, format: PictureFormat): string | null => {
    const picture = story.pictures[src];
    const width = picture && nearestWidth(widthsOf(picture, format), wished);
    return width ? pictureAddress(picture, { shape: null, width, format }) : null;
  };
  return {
    picture: (src, room = 'column') => {
      const picture = story.pictures[src];
      if (!picture) return null;
      const isLead = isFirst;
      isFirst = false;
      return { ...pictureFor(picture, { sizes: sizesIn(room, story.genre) }), isLead };
    },
    enlarged: (src) => {
      const href = alone(src, largeWidth, 'webp');
      if (href === null) return null;
      places += 1;
      return { id: `picture-${begin}${places}`, href };
    },
    still: (src) => alone(src, stillWidth, 'jpeg'),
    recording: (src) => {
      const file = story.files[src];
      return file ? { ...file, src: fileAddress(file) } : null;
    },
    captions: (text) =>
      text === '' ? null : { src: captionsAddress(story.id, text), language: story.language },
    words: messagesFor(writtenLanguage(edition, story.language)).blocks,
    linkTo: () => null,
  };
}
