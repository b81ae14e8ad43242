import type { Node, NodeSpec } from 'prosemirror-model';
import type { PageContext } from './page-context.ts';
import type { Refusal } from './refusals/refusal.ts';

/**
 * A kind of block and its one home: how it is built, what must hold for it, how it reads as HTML, as plain
 * text and in a feed, and an example of it. To add a kind, add a file and its line in `blocks.ts`.
 */
export interface Block {
  readonly name: string;
  /** Its place in the schema and how it is read from HTML. */
  readonly spec: NodeSpec;
  /** What is wrong with it, in words for the person who writes. */
  readonly check?: (node: Node) => Refusal[];
  /** HTML around `inner`, the HTML of its content. `page` is null for canonical HTML. */
  readonly html: (node: Node, inner: string, page: PageContext | null) => string;
  /** What surrounds its content, where that is another thing than surrounds itself. */
  readonly within?: (node: Node, page: PageContext) => PageContext;
  /** Plain text from that of its children, in their order. Absent: words in a row, blocks with a gap. */
  readonly text?: (node: Node, children: readonly string[]) => string;
  /** HTML for feed readers, which have no styles. Absent: `html`. */
  readonly feed?: (node: Node, inner: string, page: PageContext | null) => string;
  /** An example for galleries and tests: a block that may stand in a body. Absent for parts of a block. */
  readonly fixture?: object;
}
