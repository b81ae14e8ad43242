import type { EditorView } from 'prosemirror-view';
import type { Action } from '../../../src/domain/permissions.ts';
import type { PublicationState } from '../../../src/publishing/desk/contract.ts';
import type { DeskAct } from './use-publication.ts';

/** What every part of the panel is given. */
export interface PartProps {
  readonly storyId: string;
  readonly publication: PublicationState;
  readonly act: DeskAct;
  /** Whether this person may do this to this story. */
  readonly may: (action: Action) => boolean;
  /** An instant in the edition's time zone, for a person. */
  readonly moment: (instant: string) => string;
  readonly editor: EditorView | null;
}
