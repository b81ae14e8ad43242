import { SegmentedControl, Stack, Text } from '@mantine/core';
import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import type { Annotation } from '../../src/writing/annotations/contract.ts';
import { useEditorState } from '../editor-changes.ts';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { Compose } from './Compose.tsx';
import './notes.css';
import { chosenOf, goToPassage, passagesOf } from './plugin.ts';
import { Thread } from './Thread.tsx';
import { useAct } from './use-act.ts';
import { useAnnotations } from './use-annotations.ts';
import { useLinkedNote } from './use-linked-note.ts';
import { words } from './words.ts';

/** Notes and suggestions on passages of the story beside it. */
export function NotesPanel({
  storyId,
  editor,
}: {
  readonly storyId: string;
  readonly editor: EditorView | null;
}) {
  const t = useWords(words);
  const mayAnnotate = useMay('story.annotate');
  const { read, changed } = useAnnotations(storyId, editor);
  const act = useAct(storyId, changed);
  const state = useEditorState(editor);
  const [isOpenOnly, setIsOpenOnly] = useState(true);
  useLinkedNote({ annotations: read.data, editor, onFound: setIsOpenOnly });
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  const places = new Map((state ? passagesOf(state) : []).map(({ id, anchor }) => [id, anchor]));
  const isThere = ({ id, anchor }: Annotation) => {
    const place = places.get(id) ?? (state ? null : anchor);
    return place !== null && place.from < place.to;
  };
  const placeOf = ({ id, anchor }: Annotation) =>
    (places.get(id) ?? anchor)?.from ?? Number.POSITIVE_INFINITY;
  const shown = read.data
    .filter((each) => (each.state === 'open') === isOpenOnly)
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const chosen = state && chosenOf(state);
  return (
    <Stack gap="sm" component="section" aria-label={t.title}>
      {mayAnnotate && editor && <Compose storyId={storyId} editor={editor} onSent={changed} />}
      <SegmentedControl
        size="xs"
        value={isOpenOnly ? 'open' : 'decided'}
        onChange={(value) => setIsOpenOnly(value === 'open')}
        data={[
          { value: 'open', label: t.open },
          { value: 'decided', label: t.decided },
        ]}
      />
      {shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.none}
        </Text>
      )}
      <ul className="note-lines">
        {shown.map((each) => (
          <li key={each.id} data-note={each.id} data-chosen={each.id === chosen || undefined}>
            <Thread
              storyId={storyId}
              annotation={each}
              isThere={isThere(each)}
              mayEdit={editor?.editable ?? false}
              act={act}
              onShow={editor && (() => goToPassage(editor, each.id))}
            />
          </li>
        ))}
      </ul>
    </Stack>
  );
}
