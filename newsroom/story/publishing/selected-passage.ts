import { getVersion, sendableSteps } from 'prosemirror-collab';
import type { EditorView } from 'prosemirror-view';

export interface Passage {
  readonly from: number;
  readonly to: number;
  /** Of the log: the document that the positions are of. */
  readonly version: number;
}

/** Milliseconds between looks, and looks in all. */
const pause = 100;
const looks = 50;

/**
 * What is selected in the editor, as the server knows it; null for nothing. What is not confirmed yet is waited for,
 * a few seconds at the most. @throws with `waiting` as its message when it does not arrive.
 */
export async function selectedPassage(view: EditorView | null, waiting: string): Promise<Passage | null> {
  if (!view || view.state.selection.empty) return null;
  for (let look = 0; look < looks; look += 1) {
    const { selection } = view.state;
    if (sendableSteps(view.state) === null) {
      return { from: selection.from, to: selection.to, version: getVersion(view.state) };
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(waiting);
}
