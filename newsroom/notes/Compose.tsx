import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { EditorView } from 'prosemirror-view';
import { type FormEvent, useEffect, useState } from 'react';
import type { NewAnnotation } from '../../src/writing/annotations/contract.ts';
import { send } from '../api.ts';
import { useEditorState } from '../editor-changes.ts';
import { notifyProblem } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import { MentionInput, mentionedIn, usePeople } from './MentionInput.tsx';
import { passageToSend, selectedPassage, sliceFor, wordsOfPassage } from './passage-to-send.ts';
import { draftOf, draftOn } from './plugin.ts';
import { words } from './words.ts';

interface ComposeProps {
  readonly storyId: string;
  readonly editor: EditorView;
  readonly onSent: () => Promise<void>;
}

/** A new note or suggestion on what is selected in the editor. */
export function Compose({ storyId, editor, onSent }: ComposeProps) {
  const t = useWords(words);
  const state = useEditorState(editor);
  const [kind, setKind] = useState<NewAnnotation['kind'] | null>(null);
  useEffect(() => () => endDraft(editor), [editor]);
  const selected = state && selectedPassage(state);
  const begin = (chosen: NewAnnotation['kind']) => {
    draftOn(editor, selected);
    setKind(chosen);
  };
  const end = () => {
    endDraft(editor);
    setKind(null);
  };
  if (kind !== null) {
    const done = async () => {
      end();
      await onSent();
    };
    return <Draft key={kind} kind={kind} storyId={storyId} editor={editor} onEnd={end} onSent={done} />;
  }
  const isOneBlock = state && selected ? wordsOfPassage(state, selected) !== null : false;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Button size="compact-sm" disabled={!selected} onMouseDown={keepFocus} onClick={() => begin('note')}>
          {t.add}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!isOneBlock}
          onMouseDown={keepFocus}
          onClick={() => begin('suggestion')}
        >
          {t.suggest}
        </Button>
      </Group>
      {!isOneBlock && (
        <Text size="xs" c="dimmed">
          {selected ? t.oneBlock : t.selectFirst}
        </Text>
      )}
    </Stack>
  );
}

/** The selection stays visible while a button beside the text is pressed. */
function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault();
}

function endDraft(editor: EditorView): void {
  if (!editor.isDestroyed && draftOf(editor.state)) draftOn(editor, null);
}

interface DraftProps extends ComposeProps {
  readonly kind: NewAnnotation['kind'];
  readonly onEnd: () => void;
}

function Draft({ kind, storyId, editor, onEnd, onSent }: DraftProps) {
  const t = useWords(words);
  const people = usePeople(storyId);
  const [text, setText] = useState('');
  const [instead, setInstead] = useState(() => {
    const passage = draftOf(editor.state);
    return passage ? (wordsOfPassage(editor.state, passage) ?? '') : '';
  });
  const [isSending, setIsSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsSending(true);
    try {
      const passage = await passageToSend(editor);
      if (!passage) throw new Error(draftOf(editor.state) ? t.waiting : t.selectFirst);
      const said = { mentions: mentionedIn(text, people) };
      const slice = sliceFor(editor.state, passage, instead);
      const body: NewAnnotation =
        kind === 'note'
          ? { kind, ...passage, ...said, text }
          : { kind, ...passage, ...said, slice, text: text.trim() || null };
      await send('POST', '/api/articles/{id}/annotations', { id: storyId, body });
      await onSent();
    } catch (error) {
      notifyProblem(error);
      setIsSending(false);
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {kind === 'suggestion' && (
          <Textarea
            label={t.instead}
            description={t.insteadHelp}
            value={instead}
            onChange={(event) => setInstead(event.currentTarget.value)}
            autosize
            data-autofocus
            dir="auto"
          />
        )}
        <MentionInput
          storyId={storyId}
          label={kind === 'note' ? t.note : t.why}
          description={t.noteHelp}
          value={text}
          onChange={setText}
        />
        <Group gap="xs">
          <Button
            type="submit"
            size="compact-sm"
            loading={isSending}
            disabled={kind === 'note' && text.trim() === ''}
          >
            {kind === 'note' ? t.send : t.sendSuggestion}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onEnd}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
