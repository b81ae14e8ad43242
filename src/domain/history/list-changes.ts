import type { DocumentNode } from '../document.ts';
import { schema } from '../schema.ts';
import type { BlockChange } from './diff-documents.ts';
import type { WordChange } from './diff-words.ts';

/** A run of words that stayed, came, went, or changed its dress. */
export interface WordRun {
  readonly kind: WordChange['kind'];
  readonly text: string;
  /** Names of its marks; of what was restyled, those after. */
  readonly marks: readonly string[];
}

/** A block of words, or one without any, as a list of changes shows it. */
export interface ListedBlock {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly type: string;
  /** What it was, where that is another kind of block. */
  readonly typeBefore: string | null;
  /** The blocks around it, the outermost first: a list and its item, a table with row and cell. */
  readonly inside: readonly string[];
  readonly words: readonly WordRun[];
  /** What of it besides its words is there, came, went or changed. */
  readonly facts: readonly {
    readonly name: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** Changes as a list of blocks, in the order in which they are read. */
export function listChanges(changes: readonly BlockChange[], inside: readonly string[] = []): ListedBlock[] {
  return changes.flatMap((change) => listChange(change, inside));
}

function listChange(change: BlockChange, inside: readonly string[]): ListedBlock[] {
  if (change.kind === 'reworded') {
    const words = change.words.flatMap(runsOf);
    return [{ ...aboutPair(change.before, change.after, inside), words }];
  }
  if (change.kind !== 'altered') return listWhole(change.node, change.kind, inside);
  const about = aboutPair(change.before, change.after, inside);
  const within = listChanges(change.blocks, around(change.after, inside));
  return isLeaf(change.after) || about.facts.length > 0 ? [about, ...within] : within;
}

function aboutPair(before: DocumentNode, after: DocumentNode, inside: readonly string[]): ListedBlock {
  return {
    kind: 'changed',
    type: after.type,
    typeBefore: before.type === after.type ? null : before.type,
    inside,
    words: [],
    facts: factsOf(before, after),
  };
}

function listWhole(
  node: DocumentNode,
  kind: 'same' | 'added' | 'removed',
  inside: readonly string[],
): ListedBlock[] {
  const holdsBlocks = !isLeaf(node) && !schema.nodes[node.type]?.inlineContent;
  if (holdsBlocks) return (node.content ?? []).flatMap((each) => listWhole(each, kind, around(node, inside)));
  const about = { kind, type: node.type, typeBefore: null, inside };
  const words = isLeaf(node) ? [] : runsOf({ kind, content: node.content ?? [] });
  return [
    { ...about, words, facts: factsOf(kind === 'added' ? null : node, kind === 'removed' ? null : node) },
  ];
}

/** The body is around everything, and says nothing. */
function around({ type }: DocumentNode, inside: readonly string[]): readonly string[] {
  return type === 'body' ? inside : [...inside, type];
}

function isLeaf({ type }: DocumentNode): boolean {
  return schema.nodes[type]?.isLeaf ?? true;
}

function runsOf(change: WordChange): WordRun[] {
  const content = change.kind === 'restyled' ? change.after : change.content;
  return content.map(({ text, marks }) => ({
    kind: change.kind,
    text: text ?? '\n', // a line break is the only thing among words that is none
    marks: (marks ?? []).map(({ type }) => type),
  }));
}

function factsOf(before: DocumentNode | null, after: DocumentNode | null): ListedBlock['facts'] {
  const names = new Set([...Object.keys(before?.attrs ?? {}), ...Object.keys(after?.attrs ?? {})]);
  const isPair = before !== null && after !== null && before !== after;
  return [...names].flatMap((name) => {
    const [was, is] = [shown(before?.attrs?.[name]), shown(after?.attrs?.[name])];
    return was === is && (isPair || was === null) ? [] : [{ name, before: was, after: is }];
  });
}

function shown(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}
