import { type Command, TextSelection } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';

/**
 * Selects the cell with the cursor, where the cursor is at its edge: pressed again, the key takes the next cell with
 * it. For that prosemirror-tables has the keys itself, but it finds no edge where cells hold words and no paragraphs.
 */
export function selectCell(edge: 'left' | 'right' | 'up' | 'down'): Command {
  return (state, dispatch, view) => {
    const { selection } = state;
    const isInCell = selection.$head.parent.type.spec.tableRole !== undefined;
    if (!(selection instanceof TextSelection) || !isInCell || !view?.endOfTextblock(edge)) return false;
    const cell = state.doc.resolve(selection.$head.before());
    dispatch?.(state.tr.setSelection(new CellSelection(cell)));
    return true;
  };
}
