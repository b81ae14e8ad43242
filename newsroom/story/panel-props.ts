import type { EditorView } from 'prosemirror-view';

/** What every panel beside a story is given. */
export interface PanelProps {
  readonly storyId: string;
  /** Null until the editor is there. */
  readonly editor: EditorView | null;
  /** Of the story, BCP 47. */
  readonly language: string;
}
