import { frontKey, liveKey, mostReadKey, type PageKey, sectionKey } from '../page-keys.ts';
import { placeKey } from '../places.ts';

/**
 * What a part of a front looks like: the top story, those beside it, a list that its first picture opens, a package for
 * one storyline, a river of stories in columns, a ranking with numbers.
 */
export const containerKinds = ['lead', 'seconds', 'list', 'package', 'river', 'ranking'] as const;
export type ContainerKind = (typeof containerKinds)[number];

/**
 * Which stories fill what is free below the pinned ones: the newest of a list of the edition, what is covered live now, or
 * its most read.
 */
export const queryKinds = [
  'edition',
  'section',
  'storyline',
  'series',
  'topic',
  'author',
  'live',
  'most_read',
] as const;
export interface FrontQuery {
  readonly kind: (typeof queryKinds)[number];
  /** Empty for the whole edition, what is live in it and its most read. */
  readonly slug: string;
}

/** A part of a front. */
export interface FrontContainer {
  /** Its own within the front. */
  readonly id: string;
  readonly kind: ContainerKind;
  /** Null for a part without a name. */
  readonly title: string | null;
  /** How many stories it shows at most. */
  readonly size: number;
  /** Ids of stories placed by hand, in their order. */
  readonly pinned: readonly string[];
  /** Null: only what is pinned. */
  readonly query: FrontQuery | null;
}

/** The list whose first stories fill a container. */
export function queryKey(edition: string, query: FrontQuery): PageKey {
  switch (query.kind) {
    case 'edition':
      return frontKey(edition);
    case 'section':
      return sectionKey(edition, query.slug);
    case 'storyline':
    case 'series':
    case 'topic':
    case 'author':
      return placeKey(edition, query.kind, query.slug);
    case 'live':
      return liveKey(edition);
    case 'most_read':
      return mostReadKey(edition);
  }
}

/** The page that a front arranges: that of an edition, or of a section. */
export function frontPageKey(edition: string, section: string | null): PageKey {
  return section === null ? frontKey(edition) : sectionKey(edition, section);
}

/** So many candidates of every query are enough to fill a front, whatever else it shows. */
export function candidatesNeeded(containers: readonly FrontContainer[]): number {
  return containers.reduce((sum, container) => sum + container.size, 0);
}
