import { Fragment, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, Transform } from 'prosemirror-transform';
import { type Change, diffSequence } from '../../domain/history/diff-sequence.ts';
import { replacingStep } from '../log/replace-document.ts';

/** A block that can be changed alone, and the position before it. */
interface Placed {
  readonly node: Node;
  readonly at: number;
}

/**
 * The steps from one document to another, one for each place where they differ: what did not change stays as it was, with
 * whoever writes in it meanwhile and who wrote it.
 */
export function changeInto(before: Node, wanted: Node): Transform {
  const change = new Transform(before);
  // From the end to the beginning: positions before a step stay what they were.
  for (const { from, to, nodes } of differencesOf(before, wanted).toReversed()) {
    const [only, ...more] = nodes;
    const gone = before.nodeAt(from);
    const isPair = only && more.length === 0 && gone && from + gone.nodeSize === to && only.sameMarkup(gone);
    const within = isPair ? stepWithin(gone, only, from) : null;
    change.step(within ?? new ReplaceStep(from, to, new Slice(Fragment.from(nodes), 0, 0)));
  }
  if (change.doc.eq(wanted)) return change;
  const whole = new Transform(before);
  const step = replacingStep(before, wanted);
  return step ? whole.step(step) : whole;
}

interface Difference {
  readonly from: number;
  readonly to: number;
  /** What stands there instead. */
  readonly nodes: readonly Node[];
}

function differencesOf(before: Node, wanted: Node): Difference[] {
  const found: Difference[] = [];
  let open: { from: number; to: number; nodes: Node[] } | null = null;
  const settle = () => {
    if (open) found.push(open);
    open = null;
  };
  let at = 0;
  const place = (change: Change<Placed>) => {
    if (change.kind === 'same') {
      settle();
      at = change.before.at + change.before.node.nodeSize;
      return;
    }
    open ??= { from: at, to: at, nodes: [] };
    if (change.kind === 'added') open.nodes.push(change.after.node);
    else {
      at = change.before.at + change.before.node.nodeSize;
      open.to = at;
    }
  };
  for (const part of [0, 1, 2]) {
    const [one, other] = [blocksOf(before, part), blocksOf(wanted, part)];
    at = one[0]?.at ?? at;
    for (const change of diffSequence(one, other, ({ node }) => JSON.stringify(node))) place(change);
    settle();
  }
  return found;
}

/** Headline and standfirst are blocks of their own; the body's are what it holds. */
function blocksOf(document: Node, part: number): Placed[] {
  let at = 0;
  for (let before = 0; before < part; before += 1) at += document.child(before).nodeSize;
  const node = document.child(part);
  if (node.inlineContent) return [{ node, at }];
  const blocks: Placed[] = [];
  node.forEach((child, offset) => {
    blocks.push({ node: child, at: at + 1 + offset });
  });
  return blocks;
}

/** The step that changes what differs inside of a block; null where that does not lead to the other one. */
function stepWithin(before: Node, after: Node, at: number): ReplaceStep | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return null;
  // With repeated words the two ends can pass each other: "a a" from "a".
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [endBefore, endAfter] = [end.a + overlap, end.b + overlap];
  const slice = after.slice(start, endAfter);
  try {
    if (!before.replace(start, endBefore, slice).eq(after)) return null;
  } catch {
    return null; // depths that do not meet
  }
  return new ReplaceStep(at + 1 + start, at + 1 + endBefore, slice);
}
