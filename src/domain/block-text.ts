import type { Node } from 'prosemirror-model';

/** The usual plain text of a block: words in a row, blocks with an empty line between them. */
export function joinTexts(node: Node, children: readonly string[]): string {
  return node.inlineContent ? children.join('') : joinBlocks(children, '\n\n');
}

/** The texts that are not empty, with `gap` between them. */
export function joinBlocks(texts: readonly string[], gap: string): string {
  return texts.filter((text) => text !== '').join(gap);
}
