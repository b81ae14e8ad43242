import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  exitCode,
  liftEmptyBlock,
  newlineInCode,
  selectNodeForward,
  splitBlock,
} from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, Selection, TextSelection } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { nodeType } from './block-templates.ts';
import {
  deleteBlock,
  duplicateBlock,
  moveBlock,
  setHeading,
  setParagraph,
  toggle,
  toggleList,
  toggleQuote,
} from './commands.ts';
import { selectCell } from './select-cell.ts';

const item = nodeType('list_item');

/** Enter in the headline and the standfirst goes on to the next part. */
const enterNextPart: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth !== 1 || !$from.parent.isTextblock) return false;
  const next = Selection.findFrom(state.doc.resolve($from.after(1)), 1);
  if (next && dispatch) dispatch(state.tr.setSelection(next).scrollIntoView());
  return true;
};

/** Backspace and Delete never join the headline, the standfirst and the body. */
const keepParts =
  (side: 'start' | 'end'): Command =>
  (state) => {
    const { $from, empty } = state.selection;
    if (!empty || !(state.selection instanceof TextSelection)) return false;
    const { depth } = $from;
    if (side === 'start') {
      const isFirst = depth === 1 || (depth === 2 && $from.index(1) === 0);
      return isFirst && $from.parentOffset === 0 && $from.parent.type.name !== 'heading';
    }
    return depth === 1 && $from.parentOffset === $from.parent.content.size;
  };

/** Enter at the end of a caption, a question's words or a quotation that stands alone goes on after it. */
const leaveWords: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { name } = $from.parent.type;
  if (!empty || !['image', 'pull_quote'].includes(name)) return false;
  const isAlone = $from.node(-1).type.name !== 'gallery';
  const after = $from.after(isAlone ? undefined : -1);
  const { tr } = state;
  tr.insert(after, nodeType('paragraph').create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

/** Enter in a question goes to its answer; in an answer's empty last paragraph, to a new question. */
const goThroughQuestions: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty) return false;
  if ($from.parent.type.name === 'qa_question') {
    const answer = Selection.findFrom(state.doc.resolve($from.after()), 1);
    if (answer && dispatch) dispatch(state.tr.setSelection(answer).scrollIntoView());
    return true;
  }
  const answer = $from.depth >= 2 ? $from.node(-1) : null;
  const isLast = answer?.type.name === 'qa_answer' && $from.index(-1) === answer.childCount - 1;
  if (!isLast || answer.childCount < 2 || $from.parent.content.size > 0) return false;
  const { tr } = state;
  const at = $from.after(-1) - $from.parent.nodeSize;
  tr.delete($from.before(), $from.after());
  const pair = [nodeType('qa_question').create(), nodeType('qa_answer').createAndFill()];
  tr.insert(
    at,
    pair.filter((node) => node !== null),
  );
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
};

/** Enter in the empty last paragraph of a timeline's entry begins a new entry. */
const addEntry: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const entry = $from.depth >= 2 ? $from.node(-1) : null;
  if (!empty || entry?.type.name !== 'timeline_entry' || $from.parent.content.size > 0) return false;
  if (entry.childCount < 2 || $from.index(-1) !== entry.childCount - 1) return false;
  const { tr } = state;
  const at = $from.after(-1) - $from.parent.nodeSize;
  tr.delete($from.before(), $from.after());
  const made = nodeType('timeline_entry').createAndFill();
  if (!made) return false;
  tr.insert(at, made);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  return true;
};

/** Ctrl+Enter leaves whatever box the cursor is in and goes on after it. */
const leaveBox: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth < 2 || $from.node(1).type.name !== 'body') return false;
  const after = $from.after(2);
  const { tr } = state;
  tr.insert(after, nodeType('paragraph').create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

const lineBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  if (!state.selection.$from.parent.type.validContent(state.selection.$from.parent.content)) return false;
  const { parent } = state.selection.$from;
  if (!parent.type.contentMatch.matchType(nodeType('hard_break'))) return true;
  dispatch?.(state.tr.replaceSelectionWith(nodeType('hard_break').create()).scrollIntoView());
  return true;
});

/** Enter in a table's cell is a line break: a cell holds lines, not paragraphs. */
const lineInCell: Command = (state, dispatch) =>
  state.selection.$from.parent.type.spec.tableRole ? lineBreak(state, dispatch) : false;

/** What keys do, and what the sheet in the help says of them (`key-sheet.ts`). */
export const storyKeys: Readonly<Record<string, Command>> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Mod-b': toggle('strong'),
  'Mod-i': toggle('emphasis'),
  'Mod-e': toggle('code'),
  'Mod-Shift-x': toggle('strike'),
  'Mod-,': toggle('sub'),
  'Mod-.': toggle('sup'),
  'Mod-Alt-0': setParagraph,
  'Mod-Alt-2': setHeading(2),
  'Mod-Alt-3': setHeading(3),
  'Mod-Alt-4': setHeading(4),
  'Mod-Shift-7': toggleList('ordered_list'),
  'Mod-Shift-8': toggleList('bullet_list'),
  'Mod-Shift-9': toggleQuote,
  'Alt-ArrowUp': moveBlock('up'),
  'Alt-ArrowDown': moveBlock('down'),
  'Mod-Shift-d': duplicateBlock,
  'Mod-Shift-Backspace': deleteBlock,
  'Mod-Enter': chainCommands(exitCode, leaveBox),
  'Shift-Enter': lineBreak,
  Tab: chainCommands(goToNextCell(1), sinkListItem(item)),
  'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(item)),
  'Shift-ArrowLeft': selectCell('left'),
  'Shift-ArrowRight': selectCell('right'),
  'Shift-ArrowUp': selectCell('up'),
  'Shift-ArrowDown': selectCell('down'),
  Backspace: chainCommands(keepParts('start'), baseKeymap.Backspace ?? selectNodeForward),
  Delete: chainCommands(keepParts('end'), baseKeymap.Delete ?? selectNodeForward),
  Enter: chainCommands(
    enterNextPart,
    lineInCell,
    goThroughQuestions,
    addEntry,
    leaveWords,
    splitListItem(item),
    newlineInCode,
    createParagraphNear,
    liftEmptyBlock,
    splitBlock,
  ),
};
