import type { ArticleMeta } from '../../domain/article.ts';
import { indexKey, type PageKey, type Touch } from '../../domain/page-keys.ts';
import { placeOf } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';
import { filledLists, introduce, listsOf, setLists } from '../live-lists.ts';
import type { PublishingNeeds } from '../needs.ts';
import { showPlaces } from './show-places.ts';

/** What came of a story that went into lists, or out of them. */
export interface ListsChange {
  /** Whether a section got its first story or lost its last. */
  readonly navigationChanged: boolean;
  readonly touches: readonly Touch[];
}

/** A live story stands in the lists of these fields from now on, instead of in those it stood in. */
export async function enterLists(
  needs: PublishingNeeds,
  db: Db,
  story: {
    readonly articleId: string;
    readonly meta: ArticleMeta;
    readonly before: readonly PageKey[];
    readonly firstPublishedAt: Date;
  },
): Promise<ListsChange> {
  const { articleId, meta, before, firstPublishedAt } = story;
  const lists = listsOf(meta);
  const affected = [...lists, ...before];
  const filledBefore = await filledLists(db, affected);
  await setLists(db, articleId, lists, firstPublishedAt);
  await introduce(db, meta);
  return settle(needs, db, { affected, filledBefore });
}

/** A story stands in no list any more. Call it after its live row is gone, which took it out of them. */
export function leaveLists(needs: PublishingNeeds, db: Db, before: readonly PageKey[]): Promise<ListsChange> {
  return settle(needs, db, { affected: before, filledBefore: new Set(before) });
}

async function settle(
  needs: PublishingNeeds,
  db: Db,
  {
    affected,
    filledBefore,
  }: { readonly affected: readonly PageKey[]; readonly filledBefore: ReadonlySet<PageKey> },
): Promise<ListsChange> {
  const filled = await filledLists(db, affected);
  const changed = affected.filter((list) => filled.has(list) !== filledBefore.has(list));
  const indexes = changed.flatMap((list) => {
    const place = placeOf(list);
    return place ? [{ key: indexKey(place.edition, place.kind) }] : [];
  });
  return {
    navigationChanged: changed.some((list) => list.startsWith('section:')),
    touches: [...indexes, ...(await showPlaces(needs, db, affected))],
  };
}
