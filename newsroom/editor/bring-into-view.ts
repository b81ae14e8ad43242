import type { EditorView } from 'prosemirror-view';

/** Pixels at the edges of a window that its bars may cover. */
const covered = 180;

/**
 * Brings a place of the story into the middle of the window where it cannot be seen. The editor itself does that only
 * while the focus is in the words; who looks for something has it in a bar or a panel beside them.
 */
export function bringIntoView(view: EditorView, at: number): void {
  const { top, bottom } = view.coordsAtPos(at);
  if (top >= covered && bottom <= innerHeight - covered) return;
  scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
}
