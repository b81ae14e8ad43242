import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { getVersion, sendableSteps } from 'prosemirror-collab';
import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import type { Blame as Blamed } from '../../src/writing/history/contract.ts';
import { get } from '../api.ts';
import { useEditorState } from '../editor-changes.ts';
import { notifyProblem } from '../feedback/notify.ts';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Who wrote which part of what is selected in the story, and when. */
export function Blame({ storyId, editor }: { readonly storyId: string; readonly editor: EditorView }) {
  const t = useWords(words);
  const state = useEditorState(editor);
  const [found, setFound] = useState<Blamed | null>(null);
  const isNothing = !state || state.selection.empty;
  const ask = async () => {
    const { selection } = editor.state;
    if (sendableSteps(editor.state)) return notifyProblem(t.blameWaiting);
    const { from, to } = selection;
    const asked = { id: storyId, version: getVersion(editor.state), from, to };
    try {
      setFound(await get('/api/articles/{id}/blame', asked));
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Stack gap="xs" className="blame" component="section" aria-label={t.blameTitle}>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" disabled={isNothing} onClick={ask}>
          {t.blame}
        </Button>
        {found && (
          <Button size="compact-sm" variant="subtle" onClick={() => setFound(null)}>
            {t.blameClose}
          </Button>
        )}
      </Group>
      {isNothing && !found && (
        <Text size="xs" c="dimmed">
          {t.blameHelp}
        </Text>
      )}
      {found && <Parts parts={found.parts} />}
    </Stack>
  );
}

function Parts({ parts }: { readonly parts: Blamed['parts'] }) {
  const t = useWords(words);
  const { language } = useLocale();
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <Title order={2} size="h5">
        {t.blameTitle}
      </Title>
      <ol className="changes">
        {parts.map(({ from, text, name, at, version }) => (
          <li key={from}>
            <Text size="sm" dir="auto" component="p" className="change-words">
              {text}
            </Text>
            <Text size="xs" c="dimmed">
              <bdi>{name}</bdi> · <time dateTime={at}>{time.format(new Date(at))}</time>
              {version === 0 && ` · ${t.fromBeginning}`}
            </Text>
          </li>
        ))}
      </ol>
    </>
  );
}
