import { getVersion, sendableSteps } from 'prosemirror-collab';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Anchor } from '../../src/domain/annotations/map-anchor.ts';
import type { NewAnnotation } from '../../src/writing/annotations/contract.ts';
import { draftOf } from './plugin.ts';

/** Milliseconds between looks, and looks in all. */
const pause = 100;
const looks = 50;

type Passage = Pick<NewAnnotation, 'version' | 'from' | 'to'>;

/**
 * The passage that a note is written for, as the server knows it. What is not confirmed yet is waited for, a few
 * seconds at the most: null when it does not arrive, or when the passage was deleted meanwhile.
 */
export async function passageToSend(view: EditorView): Promise<Passage | null> {
  for (let look = 0; look < looks; look += 1) {
    const passage = draftOf(view.state);
    if (!passage || passage.from >= passage.to) return null;
    if (sendableSteps(view.state) === null) return { version: getVersion(view.state), ...passage };
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}

/** What is selected, as a passage; null for nothing. */
export function selectedPassage({ selection }: EditorState): Anchor | null {
  return selection.empty ? null : { from: selection.from, to: selection.to };
}

/** The words of a passage inside of one block; null where it reaches over more. */
export function wordsOfPassage({ doc }: EditorState, { from, to }: Anchor): string | null {
  const $from = doc.resolve(from);
  const isInside = $from.parent.inlineContent && $from.sameParent(doc.resolve(to));
  return isInside ? doc.textBetween(from, to, '\n', '\n') : null;
}

/** Words as a slice that takes the place of a passage, with the marks that the passage begins with. */
export function sliceFor(
  { doc, schema }: EditorState,
  { from }: Anchor,
  words: string,
): Record<string, unknown> {
  return words === '' ? {} : { content: [schema.text(words, doc.resolve(from + 1).marks()).toJSON()] };
}
