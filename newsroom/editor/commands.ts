import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { MarkType, Node, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  type Transaction,
} from 'prosemirror-state';
import { isSafeLink } from '../../src/domain/safe-address.ts';
import { schema } from '../../src/domain/schema.ts';
import { emptyBlock, type Insertable, nodeType } from './block-templates.ts';

export function markType(name: string): MarkType {
  const type = schema.marks[name];
  if (!type) throw new Error(`The schema has no ${name}.`);
  return type;
}

/** A node and the position before it. */
export interface Placed {
  readonly node: Node;
  readonly at: number;
}

/** The block of the body that the cursor is in, or null in headline and standfirst. */
export function blockAround({ $from }: Pick<Selection, '$from'>): Placed | null {
  if ($from.depth === 1 && $from.parent.type.name === 'body' && $from.nodeAfter) {
    return { node: $from.nodeAfter, at: $from.pos };
  }
  if ($from.depth < 2 || $from.node(1).type.name !== 'body') return null;
  return { node: $from.node(2), at: $from.before(2) };
}

/** Turns the mark on or off; false where it may not stand. */
export function toggle(name: string): Command {
  return toggleMark(markType(name));
}

/** Makes a paragraph or subhead of the textblock; a subhead of that level becomes a paragraph again. */
export function setHeading(level: 2 | 3 | 4): Command {
  return (state, dispatch) => {
    const { parent } = state.selection.$from;
    const isAlready = parent.type.name === 'heading' && parent.attrs.level === level;
    return isAlready
      ? setParagraph(state, dispatch)
      : setBlockType(nodeType('heading'), { level })(state, dispatch);
  };
}

export const setParagraph: Command = setBlockType(nodeType('paragraph'));

/** Wraps in a quotation, or takes it away. */
export const toggleQuote: Command = (state, dispatch) =>
  isInside(state, 'blockquote') ? lift(state, dispatch) : wrapIn(nodeType('blockquote'))(state, dispatch);

/** Makes a list, makes it the other kind, or takes it away. */
export function toggleList(name: 'bullet_list' | 'ordered_list'): Command {
  return (state, dispatch) => {
    const list = nearest(state.selection.$from, (node) => node.type.name.endsWith('_list'));
    if (!list) return wrapInList(nodeType(name))(state, dispatch);
    if (list.node.type.name === name) return liftListItem(nodeType('list_item'))(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(list.at, nodeType(name)));
    return true;
  };
}

function isInside(state: EditorState, name: string): boolean {
  return nearest(state.selection.$from, (node) => node.type.name === name) !== null;
}

/** The innermost node around a position that fits. */
function nearest($pos: ResolvedPos, fits: (node: Node) => boolean): Placed | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if (fits($pos.node(depth))) return { node: $pos.node(depth), at: $pos.before(depth) };
  }
  return null;
}

/** Puts a block of this kind where the cursor is: in place of an empty paragraph, else after the block. */
export function insertBlock(kind: Insertable, today = new Date().toISOString().slice(0, 10)): Command {
  return insertNode(() => emptyBlock(kind, today));
}

/** Puts a block that is made already; see `insertBlock`. */
function insertNode(make: () => Node): Command {
  return (state, dispatch) => {
    const around = blockAround(state.selection);
    const body = state.doc.lastChild;
    if (!body) return false;
    const place = around ?? { node: null, at: state.doc.content.size - body.nodeSize + 1 };
    if (!dispatch) return true;
    const transaction = state.tr;
    const node = make();
    const isSpare = place.node?.type.name === 'paragraph' && place.node.childCount === 0;
    const at = isSpare || !place.node ? place.at : place.at + place.node.nodeSize;
    if (isSpare && place.node) transaction.replaceWith(at, at + place.node.nodeSize, node);
    else transaction.insert(at, node);
    followWithParagraph(transaction, at + node.nodeSize);
    transaction.setSelection(selectionIn(transaction, node, at));
    dispatch(transaction.scrollIntoView());
    return true;
  };
}

/** A block that swallows the cursor at the end of a story leaves a paragraph to go on in. */
function followWithParagraph(transaction: Transaction, after: number): void {
  const $after = transaction.doc.resolve(after);
  const before = $after.nodeBefore;
  if ($after.nodeAfter || !before || before.type.name === 'paragraph' || before.type.name === 'heading')
    return;
  transaction.insert(after, nodeType('paragraph').create());
}

function selectionIn(transaction: Transaction, node: Node, at: number): Selection {
  if (node.isAtom || node.isLeaf) return NodeSelection.create(transaction.doc, at);
  return (
    Selection.findFrom(transaction.doc.resolve(at + 1), 1, true) ?? NodeSelection.create(transaction.doc, at)
  );
}

const movable: ReadonlySet<string> = new Set(['list_item', 'timeline_entry']);

/** Moves the list item, the timeline's entry or the block with the cursor before or after its neighbour. */
export function moveBlock(direction: 'up' | 'down'): Command {
  return (state, dispatch) => {
    const part = nearest(state.selection.$from, (node) => movable.has(node.type.name));
    for (const placed of [part, blockAround(state.selection)]) {
      const moved = placed && swap(state, placed, direction);
      if (!moved) continue;
      dispatch?.(moved.scrollIntoView());
      return true;
    }
    return false;
  };
}

/** The neighbour is what moves: the cursor and its selection stay as they are. */
function swap(state: EditorState, { node, at }: Placed, direction: 'up' | 'down'): Transaction | null {
  const end = at + node.nodeSize;
  const neighbour = direction === 'up' ? state.doc.resolve(at).nodeBefore : state.doc.resolve(end).nodeAfter;
  if (!neighbour) return null;
  const { tr } = state;
  if (direction === 'up') return tr.insert(end, neighbour).delete(at - neighbour.nodeSize, at);
  return tr.delete(end, end + neighbour.nodeSize).insert(at, neighbour);
}

/** Takes the block with the cursor away; a body keeps at least a paragraph. */
export const deleteBlock: Command = (state, dispatch) => {
  const placed = blockAround(state.selection);
  const body = state.doc.lastChild;
  if (!placed || !body) return false;
  const end = placed.at + placed.node.nodeSize;
  const { tr } = state;
  if (body.childCount === 1) tr.replaceWith(placed.at, end, nodeType('paragraph').create());
  else tr.delete(placed.at, end);
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(placed.at))).scrollIntoView());
  return true;
};

/** A copy of the block after it. */
export const duplicateBlock: Command = (state, dispatch) => {
  const placed = blockAround(state.selection);
  if (!placed) return false;
  dispatch?.(state.tr.insert(placed.at + placed.node.nodeSize, placed.node).scrollIntoView());
  return true;
};

/** Where the link around the cursor or at the selection's start begins and ends. */
export function linkAround(state: EditorState): { from: number; to: number; href: string } | null {
  const { $from } = state.selection;
  const link = markType('link');
  const start = $from.parent.childAfter($from.parentOffset);
  const before = $from.parent.childBefore($from.parentOffset);
  const place = [start, before].find(({ node }) => node && link.isInSet(node.marks));
  const mark = place?.node && link.isInSet(place.node.marks);
  if (!place || !mark) return null;
  let first = place.index;
  let last = place.index;
  const has = (index: number) =>
    index >= 0 && index < $from.parent.childCount && mark.isInSet($from.parent.child(index).marks);
  while (has(first - 1)) first -= 1;
  while (has(last + 1)) last += 1;
  const sizes = $from.parent.children.map(({ nodeSize }) => nodeSize);
  const sum = (end: number) => sizes.slice(0, end).reduce((total, size) => total + size, 0);
  return { from: $from.start() + sum(first), to: $from.start() + sum(last + 1), href: mark.attrs.href };
}

/** Links the selection or changes the link around the cursor; an empty address takes the link away. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const around = linkAround(state);
    const { from, to } = state.selection.empty && around ? around : state.selection;
    if (href !== '' && (from === to || !isSafeLink(href))) return false;
    const { tr } = state;
    tr.removeMark(from, to, markType('link'));
    if (href !== '') tr.addMark(from, to, markType('link').create({ href: href.trim() }));
    dispatch?.(tr);
    return true;
  };
}

/** An address as somebody types it: `example.org/a` is meant as a web address. */
export function addressOf(typed: string): string {
  const text = typed.trim();
  if (/^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(text)) return `mailto:${text}`;
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(text) ? `https://${text}` : text;
}

/** Says what language the selected passage is in, and so its direction; null takes it back. */
export function setLanguage(lang: string | null): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    if (empty) return false;
    const { tr } = state;
    tr.removeMark(from, to, markType('language'));
    if (lang !== null) tr.addMark(from, to, markType('language').create({ lang, dir: directionOf(lang) }));
    dispatch?.(tr);
    return true;
  };
}

/** The direction a language is written in. */
function directionOf(lang: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ps|ckb|sd|ug|yi|dv)(-|$)/i.test(lang) ? 'rtl' : 'ltr';
}
