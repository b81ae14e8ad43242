import { z } from '@hono/zod-openapi';
import {
  creativeCommonsLicences,
  cropShapes,
  expiryActions,
  licenceKinds,
  mediaKinds,
  rightsStates,
} from '../domain/media.ts';
import { orNull } from '../platform/http/or-null.ts';
import { toldFailure } from '../platform/http/told-failure.ts';

const fraction = z.number().min(0).max(1);
const line = (max: number) => z.string().max(max);

const focus = z.object({ x: fraction, y: fraction }).openapi('Focus');

/** Fractions of the picture's width and height, from the upper left. */
const cropRect = z
  .object({ x: fraction, y: fraction, width: fraction.min(0.01), height: fraction.min(0.01) })
  .openapi('CropRect');

const crops = z.partialRecord(z.enum(cropShapes), cropRect);

/** What stands in the file or was written about it; each story has caption, credit and alt of its own besides. */
export const mediaWords = z
  .object({
    caption: line(4000),
    alt: line(1000),
    creator: line(300),
    creditLine: line(300),
    copyrightNotice: line(500),
    usageTerms: line(2000),
    keywords: z.array(line(100)).max(100),
    /** IPTC Digital Source Type: the last part of its address, e.g. `digitalCapture`. */
    digitalSourceType: line(100).nullable(),
    /** As the camera wrote it: ISO 8601, with its offset where it is known. */
    takenAt: line(40).nullable(),
  })
  .openapi('MediaWords');
export type MediaWords = z.infer<typeof mediaWords>;

export const rights = z
  .object({
    licence: z.enum(licenceKinds),
    /** Which one; only where the licence is creative_commons. */
    creativeCommons: z.enum(creativeCommonsLicences).nullable(),
    /** From this instant on it may not be shown; null for never. */
    expiresAt: z.iso.datetime({ offset: true }).nullable(),
    /** Codes of the editions that may show it; null for all. */
    editions: z.array(line(35)).max(100).nullable(),
    note: line(2000),
    /** What happens to live stories when the rights run out. */
    onExpiry: z.enum(expiryActions),
    /** The picture that takes its place; only where `onExpiry` is swap. */
    replacementId: line(64).nullable(),
  })
  .openapi('MediaRights');
export type MediaRights = z.infer<typeof rights>;

/** How far its renditions are. `none` for a file that has none. */
const progress = z
  .object({
    state: z.enum(['waiting', 'making', 'ready', 'failed', 'none']),
    done: z.int(),
    total: z.int(),
    /** Why they failed. */
    problem: orNull(toldFailure),
  })
  .openapi('RenditionProgress');

/** A picture or file in a list. */
export const mediaRow = z
  .object({
    id: z.string(),
    /** What a document names it by: `asset:{id}`. */
    src: z.string(),
    kind: z.enum(mediaKinds),
    mediaType: z.string(),
    /** File name as it came. */
    name: z.string(),
    bytes: z.int(),
    /** Pixels as it is shown upright; null for what has none. */
    width: z.int().nullable(),
    height: z.int().nullable(),
    caption: z.string(),
    alt: z.string(),
    creator: z.string(),
    creditLine: z.string(),
    /** `#rrggbb` to stand where the picture will be. */
    colour: z.string().nullable(),
    /** Widths that `/api/media/{id}/preview/{width}` has by now, ascending; empty for a file without pictures. */
    previews: z.array(z.int()),
    renditions: progress,
    rightsState: z.enum(rightsStates),
    expiresAt: z.iso.datetime().nullable(),
    addedAt: z.iso.datetime(),
    addedBy: z.string(),
    /** When it went to the trash, from where it is gone for good after 30 days; null where it is none. */
    trashedAt: z.iso.datetime().nullable(),
  })
  .openapi('MediaRow');
export type MediaRow = z.infer<typeof mediaRow>;

/** All there is to know of one. `version` goes with every change and is compared. */
export const mediaAsset = mediaRow
  .extend({
    version: z.int(),
    ...mediaWords.shape,
    focus,
    /** Set by hand; the other shapes lie around the focus. */
    crops,
    rights,
    /** Whether a story that readers have shows it. */
    isLive: z.boolean(),
  })
  .openapi('MediaAsset');
export type MediaAsset = z.infer<typeof mediaAsset>;

/** `POST /api/media?name=harbour.jpg`, the body is the file. 201 for a new one, 200 for bytes we have. */
export const addedMedia = z
  .object({
    isNew: z.boolean(),
    /** Whether it moves: readers see its first picture alone. */
    isAnimated: z.boolean(),
    asset: mediaAsset,
  })
  .openapi('AddedMedia');
export type AddedMedia = z.infer<typeof addedMedia>;

/** `POST /api/media-from-address` (media.add): a picture that lies elsewhere. Answered as an upload is. */
export const addressToAdd = z
  .object({ address: z.string().min(1).max(4000).openapi({ description: 'http or https' }) })
  .openapi('MediaAddress');

/** `GET /api/media?…` */
export const mediaQuery = z.object({
  /** Words, each of which has to begin one of its own. */
  q: z.string().max(200).default(''),
  kind: z.enum(mediaKinds).optional(),
  creator: z.string().max(300).default('').openapi({ description: 'Beginnings of words of whoever made it' }),
  rights: z.enum(rightsStates).optional(),
  /** Added on this day or later, earlier than that one. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** The trash instead of the library. */
  trash: z.enum(['true', 'false']).default('false'),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(60),
});
export type MediaQuery = z.infer<typeof mediaQuery>;

export const mediaPage = z
  .object({ assets: z.array(mediaRow), next: z.string().nullable() })
  .openapi('MediaPage');
export type MediaPage = z.infer<typeof mediaPage>;

const version = z.int().min(1).openapi({ description: 'Of the asset as the sender saw it' });

/** `PATCH /api/media/{id}` (media.edit): any of the words. 409 when somebody else was faster. */
export const wordChange = z.object({ version, words: mediaWords.partial() }).openapi('MediaWordChange');
export type WordChange = z.infer<typeof wordChange>;

/** `PUT /api/media/{id}/framing` (media.edit): focus and the shapes set by hand. Renditions are made again. */
export const framingChange = z.object({ version, focus, crops }).openapi('MediaFramingChange');
export type FramingChange = z.infer<typeof framingChange>;

/** `PUT /api/media/{id}/rights` (media.rights). */
export const rightsChange = z.object({ version, rights }).openapi('MediaRightsChange');
export type RightsChange = z.infer<typeof rightsChange>;

/** A story that names it. */
const mediaUse = z
  .object({
    articleId: z.string(),
    headline: z.string(),
    edition: z.string(),
    /** In the story as it is written now. */
    isInDraft: z.boolean(),
    /** In the story as readers have it. */
    isLive: z.boolean(),
  })
  .openapi('MediaUse');

/** `GET /api/media/{id}/uses?after=` */
export const mediaUses = z
  .object({ uses: z.array(mediaUse), next: z.string().nullable() })
  .openapi('MediaUses');
export type MediaUses = z.infer<typeof mediaUses>;

/** `POST /api/media/{id}/replace` (media.rights): in every live story, by another or (null) by nothing. */
export const replaceRequest = z
  .object({ replacementId: z.string().max(64).nullable() })
  .openapi('MediaReplaceRequest');

/** `problem`: null where it was done; else why not, for somebody to see to. */
const replacedStories = z.array(
  z.object({ articleId: z.string(), headline: z.string(), problem: orNull(toldFailure) }),
);

export const replaceAnswer = z.object({ stories: replacedStories }).openapi('MediaReplaceAnswer');
export type ReplaceAnswer = z.infer<typeof replaceAnswer>;

/** `GET /api/media-warnings`; `POST /api/media-warnings/{id}/seen` (204) takes one away. */
const mediaWarning = z
  .object({
    id: z.int(),
    assetId: z.string(),
    name: z.string(),
    expiresAt: z.iso.datetime(),
    /** `ahead`: within 14 days, and a story uses it. `expired`: readers had it when its rights ran out. */
    kind: z.enum(['ahead', 'expired']),
    /** What was done to live stories then, or could not be. */
    stories: replacedStories,
    at: z.iso.datetime(),
  })
  .openapi('MediaWarning');
export type MediaWarning = z.infer<typeof mediaWarning>;

export const mediaWarnings = z.object({ warnings: z.array(mediaWarning) }).openapi('MediaWarnings');

// Without bodies of their own: GET /api/media/{id} (mediaAsset), DELETE /api/media/{id} (204 to the trash; 409 while
// a story names it), POST /api/media/{id}/restore (mediaAsset), GET /api/media/{id}/preview/{width}?shape=1:1 (WebP;
// JPEG in 16:9 and 4:5), GET /api/media/{id}/original (as it came, an attachment).
