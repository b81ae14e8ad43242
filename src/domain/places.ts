import type { Edition } from './article.ts';
import { authorKey, type PageKey, strandKey, topicKey } from './page-keys.ts';

// Pages that gather stories under a name: who wrote them, what they are about, what they belong to.

/**
 * What stories belong to over time: a series is a regular column or franchise, a storyline something that goes on
 * happening. A story is of one series at most and of any number of storylines.
 */
export const strandKinds = ['series', 'storyline'] as const;
export type StrandKind = (typeof strandKinds)[number];

/** The folder of each kind's addresses. */
export const placeFolders = {
  author: 'by',
  topic: 'topics',
  series: 'series',
  storyline: 'storylines',
} as const;
export type PlaceKind = keyof typeof placeFolders;
export const placeKinds = Object.keys(placeFolders) as PlaceKind[]; // the keys of a literal

/** Where the site itself always has something. */
const own: readonly string[] = [
  ...[
    'api',
    'assets',
    'captions',
    'comments',
    'feed.xml',
    'lite',
    'live',
    'manifest.webmanifest',
    'media',
    'offline',
  ],
  ...[
    'opensearch.xml',
    'preferences',
    'preferences.css',
    'privacy',
    'reading-time',
    'saved',
    'search',
    'sitemaps',
    'worker.js',
  ],
];
const reserved: ReadonlySet<string> = new Set([...Object.values(placeFolders), ...own]);

/** Whether the site needs this part of an address for itself, so that no section may have it. */
export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug);
}

/** Whether a path begins where the site itself has something, whatever editors do. */
export function isOwnPath(path: string): boolean {
  return own.includes(path.split('/', 2)[1] ?? '');
}

/** The kind whose addresses stand in a folder, or null. */
export function placeKindOf(folder: string): PlaceKind | null {
  return placeKinds.find((kind) => placeFolders[kind] === folder) ?? null;
}

/** The list of stories that a place shows. */
export function placeKey(edition: string, kind: PlaceKind, slug: string): PageKey {
  if (kind === 'author') return authorKey(edition, slug);
  return kind === 'topic' ? topicKey(edition, slug) : strandKey(edition, kind, slug);
}

/** What a list is the page of; null for a front or a section. */
export function placeOf(key: PageKey): { edition: string; kind: PlaceKind; slug: string } | null {
  const [, name = '', edition = '', slug = ''] = /^([a-z]+):([^:]+):(.+)$/u.exec(key) ?? [];
  const kind = placeKinds.find((each) => each === name);
  return kind ? { edition, kind, slug } : null;
}

/** Where a place stands; without a slug, the list of all of its kind. Unencoded. */
export function placePath(edition: Pick<Edition, 'pathPrefix'>, kind: PlaceKind, slug?: string): string {
  const index = `${edition.pathPrefix}/${placeFolders[kind]}`;
  return slug === undefined ? index : `${index}/${slug}`;
}

/** A picture of the library that shows what a page is about. */
export interface PlacePicture {
  /** `asset:` and its id. */
  readonly src: string;
  readonly alt: string;
  /** Credit line; may be empty. */
  readonly credit: string;
}
