import { setBlockType, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteRow } from 'prosemirror-tables';
import { canJoin, canSplit } from 'prosemirror-transform';
import { emptyBlock, nodeType } from '../../../newsroom/editor/block-templates.ts';
import { markType } from '../../../newsroom/editor/commands.ts';
import type { Chance } from './chance.ts';

type Edit = (state: EditorState, chance: Chance, words: () => string) => Transaction | null;

/** Characters from which on stories are shortened more often than they grow. */
const longEnough = 12_000;

const edits: readonly (readonly [name: string, weight: number, edit: Edit])[] = [
  ['insert', 20, insertWords],
  ['delete', 4, deleteRange],
  ['mark', 5, changeMark],
  [
    'block',
    2,
    byCommand((chance) => setBlockType(nodeType(chance.oneOf(['paragraph', 'heading'])), { level: 2 })),
  ],
  ['split', 2, splitBlock],
  ['join', 1, joinBlocks],
  [
    'list',
    1,
    byCommand((chance) =>
      chance.oneOf([wrapInList(nodeType('bullet_list')), liftListItem(nodeType('list_item'))]),
    ),
  ],
  ['quote', 1, byCommand(() => wrapIn(nodeType('blockquote')))],
  ['table', 1, changeTable],
  ['move', 1, moveBlock],
  ['undo', 3, ofCommand(undo)],
  ['redo', 1, ofCommand(redo)],
];
/** Each edit as often as it weighs. */
const lots = edits.flatMap(([name, weight, edit]) =>
  Array.from({ length: weight }, () => [name, edit] as const),
);

/** Something that a person might do; null where that was not possible. `words` gives words of their own. */
export function randomEdit(
  state: EditorState,
  chance: Chance,
  words: () => string,
): { readonly name: string; readonly transaction: Transaction } | null {
  const [name, edit] = chance.oneOf(lots);
  const isLong = state.doc.content.size > longEnough;
  try {
    const transaction = (isLong && name === 'insert' ? deleteRange : edit)(state, chance, words);
    if (!transaction?.docChanged) return null;
    transaction.doc.check();
    return { name, transaction };
  } catch {
    return null; // it does not fit there
  }
}

function insertWords(state: EditorState, chance: Chance, words: () => string): Transaction | null {
  const at = textPlace(state.doc, chance);
  return at === null ? null : state.tr.insertText(words(), at);
}

function deleteRange(state: EditorState, chance: Chance): Transaction | null {
  const from = textPlace(state.doc, chance);
  if (from === null) return null;
  const isLarge = chance.happens(0.02);
  const to = Math.min(from + 1 + chance.below(isLarge ? 400 : 20), state.doc.content.size - 1);
  // Over more than one block, what is left of them is joined, as with a selection and the delete key.
  return isLarge
    ? state.tr.deleteRange(from, to)
    : state.tr.delete(from, Math.min(to, state.doc.resolve(from).end()));
}

function changeMark(state: EditorState, chance: Chance): Transaction | null {
  const from = textPlace(state.doc, chance);
  if (from === null) return null;
  const to = Math.min(from + 1 + chance.below(60), state.doc.content.size - 1);
  const type = markType(chance.oneOf(['emphasis', 'strike', 'link']));
  if (chance.happens(0.3)) return state.tr.removeMark(from, to, type);
  return state.tr.addMark(
    from,
    to,
    type.create(type.name === 'link' ? { href: 'https://example.org/' } : null),
  );
}

function splitBlock(state: EditorState, chance: Chance): Transaction | null {
  const at = textPlace(state.doc, chance);
  return at !== null && canSplit(state.doc, at) ? state.tr.split(at) : null;
}

function joinBlocks(state: EditorState, chance: Chance): Transaction | null {
  const { at } = blockPlace(state.doc, chance);
  return at > 0 && canJoin(state.doc, at) ? state.tr.join(at) : null;
}

function changeTable(state: EditorState, chance: Chance): Transaction | null {
  const cells: number[] = [];
  state.doc.descendants((node, at) => {
    if (node.type.name === 'table_cell') cells.push(at + 1);
    return !node.inlineContent;
  });
  if (cells.length === 0 || (cells.length < 40 && chance.happens(0.2))) {
    return state.tr.insert(blockPlace(state.doc, chance).at, emptyBlock('table', '2026-01-01'));
  }
  const command = chance.oneOf(cells.length > 60 ? [deleteRow] : [addRowAfter, addColumnAfter, deleteRow]);
  return run(withCursor(state, chance.oneOf(cells)), command);
}

/** As a block is dragged to another place. */
function moveBlock(state: EditorState, chance: Chance): Transaction | null {
  const { at, node } = blockPlace(state.doc, chance);
  if (state.doc.child(2).childCount < 2 || !node) return null;
  const transaction = state.tr.delete(at, at + node.nodeSize);
  return transaction.insert(blockPlace(transaction.doc, chance).at, node);
}

function byCommand(commandOf: (chance: Chance) => Command): Edit {
  return (state, chance) => {
    const at = textPlace(state.doc, chance);
    return at === null ? null : run(withCursor(state, at), commandOf(chance));
  };
}

function ofCommand(command: Command): Edit {
  return (state) => run(state, command);
}

function run(state: EditorState, command: Command): Transaction | null {
  let done: Transaction | null = null;
  command(state, (transaction) => {
    done = transaction;
  });
  return done;
}

/** A state that is never shown, so that a command finds the cursor there; its transactions fit the one before. */
function withCursor(state: EditorState, at: number): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))));
}

/** A place where text may stand. */
function textPlace(document: Node, chance: Chance): number | null {
  for (let tries = 0; tries < 20; tries += 1) {
    const at = chance.below(document.content.size);
    if (document.resolve(at).parent.inlineContent) return at;
  }
  return null;
}

/** The place before some block of the body. */
function blockPlace(document: Node, chance: Chance): { readonly at: number; readonly node: Node | null } {
  const body = document.child(2);
  const start = document.content.size - body.nodeSize + 1;
  const index = chance.below(body.childCount);
  let at = start;
  for (let before = 0; before < index; before += 1) at += body.child(before).nodeSize;
  return { at, node: body.maybeChild(index) };
}
