import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useMemo } from 'react';
import { type StyleProblem, styleChecker } from '../../src/domain/house-style/check-style.ts';
import { linksOf } from '../../src/domain/house-style/links.ts';
import { get, send } from '../api.ts';
import { ensurePlugin, useEditorState } from '../editor-changes.ts';
import { houseStylePlugin, showProblems, styleStateOf } from './plugin.ts';

/** Milliseconds without a key pressed before a story is checked again. */
const pause = 400;

export interface StyleProblems {
  readonly problems: readonly StyleProblem[];
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Holds the story in an editor to the house style while it is written, and underlines what is found. */
export function useStyleProblems(storyId: string, editor: EditorView | null): StyleProblems {
  const state = useEditorState(editor);
  const [settled] = useDebouncedValue(state?.doc ?? null, pause);
  const style = useQuery({
    queryKey: ['style'],
    queryFn: ({ signal }) => get('/api/style', { signal }),
  });
  const story = useQuery({
    queryKey: ['story', storyId, 'style-meta'],
    queryFn: ({ signal }) => get('/api/articles/{id}', { id: storyId, signal }),
  });
  const targets = useMemo(
    () => (settled ? [...new Set(linksOf(settled).map(({ target }) => target))].sort().slice(0, 500) : []),
    [settled],
  );
  const links = useQuery({
    queryKey: ['style', 'links', targets],
    queryFn: () => send('POST', '/api/style/links', { body: { targets } }),
    enabled: targets.length > 0,
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  const check = useMemo(() => (style.data ? styleChecker(style.data) : null), [style.data]);
  const meta = story.data?.meta;
  const troubles = links.data?.links;
  useEffect(() => {
    if (!editor || editor.isDestroyed || !check || !meta || !settled) return;
    ensurePlugin(editor, houseStylePlugin());
    const facts = { links: new Map(Object.entries(troubles ?? {})) };
    showProblems(editor, check(editor.state.doc, meta, facts));
  }, [editor, check, meta, settled, troubles]);
  // What was read before is good enough while there is no line.
  const failed = (style.data ? null : style.error) ?? (story.data ? null : story.error);
  return {
    problems: state ? styleStateOf(state).problems : [],
    isPending: !failed && (!check || !meta || !state),
    error: failed,
    retry: () => Promise.all([style.refetch(), story.refetch()]),
  };
}
