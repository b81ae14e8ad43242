import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { EditorView } from 'prosemirror-view';
import { useEffect } from 'react';
import type { Annotation } from '../../src/writing/annotations/contract.ts';
import { get } from '../api.ts';
import { ensurePlugin } from '../editor-changes.ts';
import { notesPlugin, placePassages, type ShownPassage } from './plugin.ts';

/** Milliseconds: others' notes come at the latest after so long, where nothing told of them before. */
const lookAgain = 20_000;

/** The notes and suggestions of a story, whose passages are marked in its editor. */
export function useAnnotations(storyId: string, editor: EditorView | null) {
  const queries = useQueryClient();
  const queryKey = ['story', storyId, 'annotations', editor !== null];
  useEffect(() => {
    if (editor) ensurePlugin(editor, notesPlugin());
  }, [editor]);
  const read = useQuery({
    queryKey,
    queryFn: ({ signal }) => readAndPlace(storyId, editor, signal),
    refetchInterval: lookAgain,
  });
  const changed = () => queries.invalidateQueries({ queryKey: ['story', storyId, 'annotations'] });
  return { read, changed };
}

async function readAndPlace(
  storyId: string,
  editor: EditorView | null,
  signal: AbortSignal,
): Promise<readonly Annotation[]> {
  const read = async (version: number | null) => {
    const asked = { id: storyId, version, signal };
    return (await get('/api/articles/{id}/annotations', asked)).annotations;
  };
  if (!editor || editor.isDestroyed) return read(null);
  ensurePlugin(editor, notesPlugin());
  let found: readonly Annotation[] = [];
  await placePassages(editor, async (version) => {
    found = await read(version);
    return found.flatMap(shownOf);
  });
  return found;
}

/** What is decided is not marked any more. */
function shownOf({ id, kind, state, anchor, quote }: Annotation): ShownPassage[] {
  return state === 'open' && anchor ? [{ id, kind, anchor, quote }] : [];
}
