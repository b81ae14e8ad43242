import type { Node } from 'prosemirror-model';
import type { Mappable } from 'prosemirror-transform';
import { type Anchor, findQuote, isThere, mapAnchor } from '../../domain/annotations/map-anchor.ts';
import type { Db } from '../../store/db.ts';
import { type LoggedStep, readSteps } from '../log/read-document.ts';

/** Where something was put, and where it was last found. */
export interface Anchored {
  readonly id: string;
  readonly quote: string;
  readonly madeFrom: number;
  readonly madeTo: number;
  readonly madeVersion: number;
  readonly anchorFrom: number;
  readonly anchorTo: number;
  readonly anchorVersion: number;
}

/**
 * Where passages are in the document of one version of a story's log, by the id of what is on them. Steps are read
 * once for all of them. A passage that was made later is carried back.
 */
export async function placeAnchors(
  db: Db,
  articleId: string,
  anchored: readonly Anchored[],
  version: number,
): Promise<Map<string, Anchor>> {
  const starts = anchored.map((each) => ({ id: each.id, ...startFor(each, version) }));
  const versions = starts.map((start) => start.version);
  const after = Math.min(version, ...versions);
  const upTo = Math.max(version, ...versions);
  const steps = after === upTo ? [] : await readSteps(db, articleId, { after, upTo });
  return new Map(starts.map((start) => [start.id, carry(start, steps, version)]));
}

/** The place to begin from: what was found last, unless that is of a later version than is wanted. */
function startFor(each: Anchored, version: number): { anchor: Anchor; version: number } {
  return each.anchorVersion <= version
    ? { anchor: { from: each.anchorFrom, to: each.anchorTo }, version: each.anchorVersion }
    : { anchor: { from: each.madeFrom, to: each.madeTo }, version: each.madeVersion };
}

function carry(
  start: { readonly anchor: Anchor; readonly version: number },
  steps: readonly LoggedStep[],
  version: number,
): Anchor {
  const isLater = start.version <= version;
  const [low, high] = isLater ? [start.version, version] : [version, start.version];
  const between = steps.filter((step) => step.version > low && step.version <= high);
  const maps: Mappable[] = isLater
    ? between.map(({ step }) => step.getMap())
    : between.toReversed().map(({ step }) => step.getMap().invert());
  return maps.reduce(mapAnchor, start.anchor);
}

/** The same in a document that is at hand: words that were taken out and put back are found again. */
export function foundAgain(document: Node, anchor: Anchor, quote: string): Anchor | null {
  return isThere(document, anchor) ? anchor : findQuote(document, quote);
}
