import type { DocumentNode, StoryDocument } from '../document.ts';
import { plainText } from '../document.ts';
import { schema } from '../schema.ts';
import { diffSequence } from './diff-sequence.ts';
import { diffWords, type WordChange, wordsBeside } from './diff-words.ts';

/** How a block became another, or came, or went. A shell is a node without its content. */
export type BlockChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly node: DocumentNode }
  | {
      readonly kind: 'reworded';
      readonly before: DocumentNode;
      readonly after: DocumentNode;
      readonly words: readonly WordChange[];
    }
  /** A block of blocks, or one without words, such as a picture with another caption. */
  | {
      readonly kind: 'altered';
      readonly before: DocumentNode;
      readonly after: DocumentNode;
      readonly blocks: readonly BlockChange[];
    };

/** The part of their words that two blocks must share to be taken for the same block reworded. */
const alike = 0.4;
/** Pairs that are weighed against each other; more are taken for other blocks. */
const maxPairs = 10_000;

/** What changed between two documents, by block, and within blocks by word. Nothing changed: every entry is `same`. */
export function diffDocuments(before: StoryDocument, after: StoryDocument): BlockChange[] {
  const [one, other] = [before.content ?? [], after.content ?? []];
  // A story has its three parts always: they are compared one by one.
  return one.map((part, place) => changeOf(part, other[place] ?? part));
}

/**
 * The document before or after such changes.
 * @internal for its test
 */
export function documentBeside(changes: readonly BlockChange[], side: 'before' | 'after'): StoryDocument {
  return { type: 'doc', content: blocksBeside(changes, side) };
}

function blocksBeside(changes: readonly BlockChange[], side: 'before' | 'after'): DocumentNode[] {
  const unwanted = side === 'before' ? 'added' : 'removed';
  return changes.flatMap((change) => {
    if (change.kind === 'reworded') return [withContent(change[side], wordsBeside(change.words, side))];
    if (change.kind === 'altered') return [withContent(change[side], blocksBeside(change.blocks, side))];
    return change.kind === unwanted ? [] : [change.node];
  });
}

function withContent(shell: DocumentNode, content: readonly DocumentNode[]): DocumentNode {
  return content.length > 0 ? { ...shell, content } : shell;
}

function changeOf(before: DocumentNode, after: DocumentNode): BlockChange {
  if (keyOf(before) === keyOf(after)) return { kind: 'same', node: after };
  const shells = { before: shellOf(before), after: shellOf(after) };
  const [one, other] = [before.content ?? [], after.content ?? []];
  return holdsWords(before)
    ? { kind: 'reworded', ...shells, words: diffWords(one, other) }
    : { kind: 'altered', ...shells, blocks: diffBlocks(one, other) };
}

function diffBlocks(before: readonly DocumentNode[], after: readonly DocumentNode[]): BlockChange[] {
  const found: BlockChange[] = [];
  let removed: DocumentNode[] = [];
  let added: DocumentNode[] = [];
  const settle = () => {
    found.push(...pairUp(removed, added));
    [removed, added] = [[], []];
  };
  for (const change of diffSequence(before, after, keyOf)) {
    if (change.kind === 'removed') removed.push(change.before);
    else if (change.kind === 'added') added.push(change.after);
    else {
      settle();
      found.push({ kind: 'same', node: change.after });
    }
  }
  settle();
  return found;
}

/** Of blocks that went and came in one place, finds those that are the same block changed: the most alike in all. */
function pairUp(removed: readonly DocumentNode[], added: readonly DocumentNode[]): BlockChange[] {
  const pairs = removed.length * added.length > maxPairs ? [] : bestPairs(removed, added);
  const changes: BlockChange[] = [];
  let [a, b] = [0, 0];
  const upTo = (endA: number, endB: number) => {
    for (const node of removed.slice(a, endA)) changes.push({ kind: 'removed', node });
    for (const node of added.slice(b, endB)) changes.push({ kind: 'added', node });
  };
  for (const { one, other, change } of pairs) {
    upTo(one, other);
    changes.push(change);
    [a, b] = [one + 1, other + 1];
  }
  upTo(removed.length, added.length);
  return changes;
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly change: BlockChange;
}

function bestPairs(removed: readonly DocumentNode[], added: readonly DocumentNode[]): Pair[] {
  const likeness = removed.map((one) => added.map((other) => likenessOf(one, other)));
  const best: number[][] = Array.from({ length: removed.length + 1 }, () => Array(added.length + 1).fill(0));
  const at = (a: number, b: number) => best[a]?.[b] ?? 0;
  const paired = (a: number, b: number) => (likeness[a]?.[b] ?? 0) + at(a + 1, b + 1);
  for (let a = removed.length - 1; a >= 0; a -= 1) {
    for (let b = added.length - 1; b >= 0; b -= 1) {
      (best[a] ?? [])[b] = Math.max(at(a + 1, b), at(a, b + 1), paired(a, b));
    }
  }
  const pairs: Pair[] = [];
  let [a, b] = [0, 0];
  while (a < removed.length && b < added.length) {
    const [one, other] = [removed[a], added[b]];
    if (one && other && (likeness[a]?.[b] ?? 0) > 0 && at(a, b) === paired(a, b)) {
      pairs.push({ one: a, other: b, change: changeOf(one, other) });
      [a, b] = [a + 1, b + 1];
    } else if (at(a, b) === at(a + 1, b)) a += 1;
    else b += 1;
  }
  return pairs;
}

/** 0: another block; up to 1: the same one. */
function likenessOf(one: DocumentNode, other: DocumentNode): number {
  const areWords = holdsWords(one) && holdsWords(other);
  if (one.type !== other.type && !areWords) return 0;
  const [some, others] = [wordsIn(one), wordsIn(other)];
  if (some.size + others.size === 0) return one.type === other.type ? 1 : 0;
  const shared = some.intersection(others).size;
  const part = (2 * shared) / (some.size + others.size);
  return part >= alike ? part : 0;
}

function wordsIn(node: DocumentNode): Set<string> {
  return new Set(plainText(node).match(/[\p{L}\p{N}]+/gu) ?? []);
}

function holdsWords({ type }: DocumentNode): boolean {
  return schema.nodes[type]?.inlineContent ?? false;
}

function shellOf({ content: _, ...shell }: DocumentNode): DocumentNode {
  return shell;
}

const keys = new WeakMap<DocumentNode, string>();

function keyOf(node: DocumentNode): string {
  const known = keys.get(node);
  if (known !== undefined) return known;
  const key = JSON.stringify(node);
  keys.set(node, key);
  return key;
}
