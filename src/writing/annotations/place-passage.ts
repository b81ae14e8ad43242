import type { Anchor } from '../../domain/annotations/map-anchor.ts';
import { type StoryDocument, toNode } from '../../domain/document.ts';
import type { Db } from '../../store/db.ts';
import { foundAgain, placeAnchors } from './place-annotations.ts';

/** Where a passage of one version of a story's log is in the story as it is now; null where it is gone. */
export async function placePassage(
  db: Db,
  articleId: string,
  passage: Anchor & { readonly version: number; readonly quote: string },
  now: { readonly document: StoryDocument; readonly stepVersion: number },
): Promise<Anchor | null> {
  const { from, to, version, quote } = passage;
  const made = { id: '', quote, madeFrom: from, madeTo: to, madeVersion: version };
  const anchored = { ...made, anchorFrom: from, anchorTo: to, anchorVersion: version };
  const places = await placeAnchors(db, articleId, [anchored], now.stepVersion);
  return foundAgain(toNode(now.document), places.get('') ?? { from: 0, to: 0 }, quote);
}
