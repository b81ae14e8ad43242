import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { maxBytesOfDocument } from '../../domain/live-protocol.ts';
import { annotations } from '../../domain/refusals/annotations.ts';
import { documents } from '../../domain/refusals/documents.ts';
import type { Refusal } from '../../domain/refusals/refusal.ts';
import { isSafeLink } from '../../domain/safe-address.ts';
import { schema } from '../../domain/schema.ts';

export type CheckedSteps =
  | { readonly kind: 'fit'; readonly steps: readonly Step[]; readonly result: Node }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** They bring markup that whoever sent them may only use where the story had it before. */
  | { readonly kind: 'markup'; readonly html: readonly string[] };

export interface StepRules {
  /** Raw HTML that may stand in the document, or `any`. */
  readonly markup: ReadonlySet<string> | 'any';
}

const maxDepth = 60;

/**
 * Applies steps from outside to a document and checks what they make of it: the schema in every node they touch,
 * markup, addresses of links, size and depth. Pure.
 */
export function checkSteps(before: Node, json: readonly unknown[], rules: StepRules): CheckedSteps {
  const steps: Step[] = [];
  const foreign = new Set<string>();
  let node = before;
  factsOf(before, () => {});
  try {
    for (const each of json) {
      const step = Step.fromJSON(schema, each);
      const { doc, failed } = step.apply(node);
      if (!doc) return refused(annotations.change_unfit({ why: failed ?? '' }));
      const { depth, bytes } = factsOf(doc, (made) => {
        refuseUnsafeLink(made);
        if (made.type.name === 'raw_html' && rules.markup !== 'any' && !rules.markup.has(made.attrs.html)) {
          foreign.add(made.attrs.html);
        }
      });
      if (depth > maxDepth) return refused(annotations.change_too_deep({ levels: maxDepth }));
      if (bytes > maxBytesOfDocument) return refused(annotations.story_too_large());
      steps.push(step);
      node = doc;
    }
  } catch (error) {
    if (error instanceof UnsafeLink) return refused(documents.link_unfit({ address: error.address }));
    return refused(annotations.change_unfit({ why: error instanceof Error ? error.message : String(error) }));
  }
  return foreign.size > 0 ? { kind: 'markup', html: [...foreign] } : { kind: 'fit', steps, result: node };
}

/** The raw HTML in a document. */
export function markupOf(document: Node): string[] {
  const found: string[] = [];
  document.descendants((node) => {
    if (node.type.name === 'raw_html') found.push(node.attrs.html);
  });
  return found;
}

function refused(refusal: Refusal): CheckedSteps {
  return { kind: 'refused', refusal };
}

class UnsafeLink extends Error {
  readonly address: string;

  constructor(address: string) {
    super('an address of a link cannot be used');
    this.address = address;
  }
}

function refuseUnsafeLink(node: Node): void {
  for (const { type, attrs } of node.marks) {
    if (type.name === 'link' && !isSafeLink(attrs.href)) {
      throw new UnsafeLink(String(attrs.href));
    }
  }
}

interface Facts {
  /** Levels below and with it. */
  readonly depth: number;
  /** About as many as its JSON has. */
  readonly bytes: number;
}

/**
 * What was found about a node that was checked. Versions of a document share every node that a step did not
 * touch, so that a step costs its own path and not the whole story.
 */
const known = new WeakMap<Node, Facts>();

/** Checks what is not yet known below a node, parents after children; `meet` sees each such node. @throws RangeError */
function factsOf(node: Node, meet: (node: Node) => void): Facts {
  const before = known.get(node);
  if (before) return before;
  let depth = 0;
  let bytes = 40 + (node.text?.length ?? 0) + JSON.stringify(node.attrs).length + node.marks.length * 40;
  node.forEach((child) => {
    const facts = factsOf(child, meet);
    depth = Math.max(depth, facts.depth);
    bytes += facts.bytes;
  });
  checkAlone(node);
  meet(node);
  const facts = { depth: depth + 1, bytes };
  known.set(node, facts);
  return facts;
}

/** As Node.check, without its children's children. Blocks of blocks carry no marks: what holds them allows none. */
function checkAlone(node: Node): void {
  if (node.isLeaf || node.inlineContent) {
    node.check();
    return;
  }
  if (!node.type.validContent(node.content)) {
    throw new RangeError(`a ${node.type.name} cannot hold what it would hold`);
  }
  for (const [name, { validate }] of Object.entries(node.type.spec.attrs ?? {})) {
    const value: unknown = node.attrs[name];
    if (typeof validate === 'function') validate(value);
    else if (validate && !validate.split('|').includes(value === null ? 'null' : typeof value)) {
      throw new RangeError(`a ${node.type.name} cannot have ${typeof value} as its ${name}`);
    }
  }
}
