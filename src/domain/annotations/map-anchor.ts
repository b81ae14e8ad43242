import type { Node } from 'prosemirror-model';
import type { Mappable } from 'prosemirror-transform';

/** The passage that a note is on, as a range of a document. Empty: the passage is gone from there. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a passage is after a change. It keeps what of it survives and takes in what is written inside of it; what is
 * written at its edges stays outside.
 */
export function mapAnchor(anchor: Anchor, change: Mappable): Anchor {
  const from = change.map(anchor.from, 1);
  const to = change.map(anchor.to, -1);
  return from < to ? { from, to } : { from: to, to };
}

/** Whether a passage still has words or pictures in it. */
export function isThere(document: Node, { from, to }: Anchor): boolean {
  if (from >= to || to > document.content.size) return false;
  let found = false;
  document.nodesBetween(from, to, (node, position) => {
    // A picture counts where all of it is inside; a paragraph of which no word is left does not.
    if (node.isText || (node.isAtom && position >= from)) found = true;
    if (node.type.name === 'image' && position >= from && position + node.nodeSize <= to) found = true;
    return !found;
  });
  return found;
}

/** The words of a passage, blocks parted by a line end, pictures as what describes them. */
export function quoteOf(document: Node, { from, to }: Anchor): string {
  return document.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'hard_break' ? '\n' : ''));
}

/**
 * Where words stand that were taken out and put back, as by undo: in a single block, and at one place alone. Null
 * where they stand nowhere, or where it cannot be told which it is.
 */
export function findQuote(document: Node, quote: string): Anchor | null {
  if (quote.trim().length < 3) return null;
  const found: Anchor[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return found.length < 2;
    const text = node.textBetween(0, node.content.size, '\n', '\n');
    for (let at = text.indexOf(quote); at >= 0 && found.length < 2; at = text.indexOf(quote, at + 1)) {
      found.push({ from: position + 1 + at, to: position + 1 + at + quote.length });
    }
    return false;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
