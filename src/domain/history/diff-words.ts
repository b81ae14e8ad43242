import type { DocumentNode } from '../document.ts';
import { diffSequence } from './diff-sequence.ts';

/** How words within a block became others; `content` is inline nodes. */
export type WordChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly content: readonly DocumentNode[] }
  /** The same words in another dress: a mark came or went. */
  | {
      readonly kind: 'restyled';
      readonly before: readonly DocumentNode[];
      readonly after: readonly DocumentNode[];
    };

/** Words, spaces, and every other sign alone; signs of scripts without spaces one by one. */
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|\s+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}'’])+|./gsu;

/** The changes from one inline content to another, word by word. */
export function diffWords(before: readonly DocumentNode[], after: readonly DocumentNode[]): WordChange[] {
  const changes = diffSequence(before.flatMap(tokensOf), after.flatMap(tokensOf), (each) =>
    JSON.stringify(each),
  );
  const found: WordChange[] = [];
  let removed: DocumentNode[] = [];
  let added: DocumentNode[] = [];
  const settle = () => {
    found.push(...differently(removed, added));
    [removed, added] = [[], []];
  };
  for (const change of changes) {
    if (change.kind === 'removed') removed.push(change.before);
    else if (change.kind === 'added') added.push(change.after);
    else {
      settle();
      found.push({ kind: 'same', content: [change.after] });
    }
  }
  settle();
  return merged(found);
}

/** The inline content before or after such changes. */
export function wordsBeside(changes: readonly WordChange[], side: 'before' | 'after'): DocumentNode[] {
  const unwanted = side === 'before' ? 'added' : 'removed';
  return joined(
    changes.flatMap((change) => {
      if (change.kind === 'restyled') return change[side];
      return change.kind === unwanted ? [] : change.content;
    }),
  );
}

function tokensOf(node: DocumentNode): DocumentNode[] {
  if (node.text === undefined) return [node];
  return (node.text.match(token) ?? []).map((text) => ({ ...node, text }));
}

/** Of what is neither here nor there the same: words that are there in both are in another dress. */
function differently(removed: readonly DocumentNode[], added: readonly DocumentNode[]): WordChange[] {
  const wording = ({ type, text, attrs }: DocumentNode) => JSON.stringify([type, text, attrs]);
  return diffSequence(removed, added, wording).map((change): WordChange => {
    if (change.kind === 'removed') return { kind: 'removed', content: [change.before] };
    if (change.kind === 'added') return { kind: 'added', content: [change.after] };
    return { kind: 'restyled', before: [change.before], after: [change.after] };
  });
}

function merged(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last?.kind !== change.kind) result.push(change);
    else result.splice(-1, 1, together(last, change));
  }
  return result;
}

function together(one: WordChange, other: WordChange): WordChange {
  if (one.kind === 'restyled' && other.kind === 'restyled') {
    return {
      kind: 'restyled',
      before: joined([...one.before, ...other.before]),
      after: joined([...one.after, ...other.after]),
    };
  }
  if (one.kind === 'restyled' || other.kind === 'restyled')
    throw new Error('changes of two kinds were put together');
  return { kind: one.kind, content: joined([...one.content, ...other.content]) };
}

/** Texts in the same dress become one, as they are in a document. */
function joined(nodes: readonly DocumentNode[]): DocumentNode[] {
  const result: DocumentNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const isSame = last?.text !== undefined && node.text !== undefined && marksOf(last) === marksOf(node);
    if (isSame) result.splice(-1, 1, { ...last, text: `${last.text}${node.text}` });
    else result.push(node);
  }
  return result;
}

function marksOf({ marks }: DocumentNode): string {
  return JSON.stringify(marks ?? []);
}
