import { count, digits } from './count.ts';
import { refusals } from './refusal.ts';

interface OfFile {
  /** As whoever sent it calls it. */
  readonly name: string;
}

interface OnHost {
  readonly host: string;
}

/** The library of pictures, recordings and documents. */
export const media = refusals({
  media_unknown: ({ id }: { readonly id: string }) => `The library has no file with the id ${id}.`,
  media_changed: 'Somebody changed this file meanwhile. Look at what it is now, then change it again.',
  media_file_gone: 'The file is not in the store any more.',
  media_preview_missing: 'There is no such preview (yet).',
  media_on_page:
    'The page of a topic, somebody, a series or a storyline shows this picture. Choose another one there first.',
  media_in_story:
    'A story uses this file. Take it out of the story (or swap it) first: see where it is used.',
  media_replaces: ({ name }: OfFile) =>
    `This picture is to replace ${name} when its rights run out. Name another there first.`,
  media_warning_seen: 'Somebody has seen this warning already.',
  media_still_live: 'Readers still have it.',
  media_story_not_publishable: 'You may not publish this story. Ask somebody who may.',
  replacement_gone: 'Its replacement is gone. Name another picture.',
  /** Of before there were codes. */
  replacement_failed: ({ why }: { readonly why: string }) => `It was not replaced: ${why}`,
  frame_without_picture: 'Only a picture can be framed.',
  frame_beyond_picture: ({ shape }: { readonly shape: string }) =>
    `The part for ${shape} reaches beyond the picture.`,
  frame_of_other_shape: ({ shape }: { readonly shape: string }) => `The part for ${shape} has another shape.`,
  licence_creative_commons:
    'Say which Creative Commons licence it is, and only for a Creative Commons licence.',
  replacement_for_expiry: 'Name the picture that replaces it when its rights run out, and only then.',
  replacement_of_file: 'Only a picture can be replaced by another one. Let it be taken out instead.',
  replacement_of_itself: 'A picture cannot replace itself.',
  replacement_no_picture: 'What replaces it has to be a picture of the library.',
  replacement_without_rights: 'Say by what right the replacement may be shown first.',
  file_empty: ({ name }: OfFile) => `The file ${name} is empty.`,
  file_kind_unknown: ({ name }: OfFile) =>
    `The file ${name} is of no kind that is taken: pictures (JPEG, PNG, WebP, AVIF, GIF, HEIC), SVG, MP3, M4A, MP4 or PDF. What counts is what is in it, not its name.`,
  file_too_large: ({ name, megabytes }: OfFile & { readonly megabytes: number }) =>
    `The file ${name} is too large: more than ${digits('en', megabytes)} MB.`,
  picture_too_large: ({
    name,
    width,
    height,
    megapixels,
    side,
  }: OfFile & {
    readonly width: number;
    readonly height: number;
    readonly megapixels: number;
    readonly side: number;
  }) =>
    `The picture ${name} is ${width} × ${height} pixels; at most ${count('en', megapixels, { one: '# megapixel is', other: '# megapixels are' })} taken, and ${digits('en', side)} pixels on a side.`,
  picture_too_many_pixels: ({ name, megapixels }: OfFile & { readonly megapixels: number }) =>
    `The picture ${name} has too many pixels: at most ${count('en', megapixels, { one: '# megapixel is', other: '# megapixels are' })} taken.`,
  picture_damaged: ({ name }: OfFile) =>
    `The picture ${name} is damaged or incomplete and cannot be read. Send it again, or save it anew.`,
  picture_hevc: ({ name }: OfFile) =>
    `The picture ${name} is HEIC in HEVC, which this server cannot decode. Save it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).`,
  address_unfit: 'This is no address of the web. Give one that begins with https:// (or http://).',
  address_not_public: ({ host }: OnHost) =>
    `${host} is not on the public Internet, so nothing is fetched from it. Save the picture and send it as a file.`,
  address_unreachable: ({ host }: OnHost) =>
    `${host} did not answer. Try again, or save the picture and send it as a file.`,
  address_refused: ({ host, status }: OnHost & { readonly status: number }) =>
    `${host} did not give the picture (it answered ${status}). Save it and send it as a file.`,
  address_too_slow: ({ host }: OnHost) =>
    `${host} took too long. Try again, or save the picture and send it as a file.`,
  sizes_failed: ({ why }: { readonly why: string }) => `The sizes could not be made: ${why}`,
  sizes_stopped: 'Whoever makes the sizes was stopped again and again.',
  media_store_away: 'The store of media cannot be reached. Try again in a moment.',
  media_store_refused:
    'The store of media refused. Whoever runs this site should look at its settings (MEDIA_S3_…).',
});
