import { useSearch } from '@tanstack/react-router';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef } from 'react';
import type { Annotation } from '../../src/writing/annotations/contract.ts';
import { goToPassage } from './plugin.ts';

interface LinkedNote {
  /** Undefined until they are read. */
  readonly annotations: readonly Annotation[] | undefined;
  readonly editor: EditorView | null;
  /** Told whether it is open, so that the list with it is shown. */
  readonly onFound: (isOpen: boolean) => void;
}

/** Brings the note that the address names into view, with its passage: once, whatever is looked at afterwards. */
export function useLinkedNote({ annotations, editor, onFound }: LinkedNote): void {
  const { note } = useSearch({ from: '/inside/stories/$storyId' });
  const shown = useRef<string | null>(null);
  const linked = annotations?.find(({ id }) => id === note);
  useEffect(() => {
    if (!linked || !editor || shown.current === linked.id) return;
    shown.current = linked.id;
    onFound(linked.state === 'open');
    goToPassage(editor, linked.id);
    requestAnimationFrame(() => {
      document.querySelector(`[data-note="${CSS.escape(linked.id)}"]`)?.scrollIntoView({ block: 'nearest' });
    });
  }, [linked, editor, onFound]);
}
