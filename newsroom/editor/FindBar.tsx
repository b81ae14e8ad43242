import { Button, Checkbox, CloseButton, Group, Text, TextInput } from '@mantine/core';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import { useEditorState } from '../editor-changes.ts';
import { useWords } from '../words.ts';
import { bringIntoView } from './bring-into-view.ts';
import { foundIn, goToFound, lookFor, replaceAll, replaceFound } from './find.ts';
import { words } from './words.ts';

/** Find and replace in the story. */
export function FindBar({ view, onClose }: { readonly view: EditorView; readonly onClose: () => void }) {
  const t = useWords(words);
  const state = useEditorState(view) ?? view.state;
  const [text, setText] = useState('');
  const [isCaseSensitive, setCaseSensitive] = useState(false);
  const [replacement, setReplacement] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    lookFor({ text, isCaseSensitive })(view.state, view.dispatch);
    return () => {
      if (!view.isDestroyed) lookFor(null)(view.state, view.dispatch);
    };
  }, [view, text, isCaseSensitive]);
  const run = (command: Command) => {
    command(view.state, view.dispatch, view);
    bringIntoView(view, view.state.selection.from);
  };
  const close = () => {
    onClose();
    view.focus();
  };
  const all = foundIn(state);
  const now = all.findIndex(({ from, to }) => from === state.selection.from && to === state.selection.to) + 1;
  return (
    <form
      className="editor-bar"
      onSubmit={(event) => {
        event.preventDefault();
        run(goToFound(1));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && event.shiftKey) {
          event.preventDefault();
          run(goToFound(-1));
        }
      }}
    >
      <Group gap="xs" align="end">
        <TextInput
          ref={field}
          size="xs"
          label={t.find}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          dir="auto"
        />
        <TextInput
          size="xs"
          label={t.replaceWith}
          value={replacement}
          onChange={(event) => setReplacement(event.currentTarget.value)}
          dir="auto"
        />
        <Button type="submit" size="xs">
          {t.next}
        </Button>
        <Button size="xs" variant="default" onClick={() => run(goToFound(-1))}>
          {t.previous}
        </Button>
        <Button size="xs" variant="default" onClick={() => run(replaceFound(replacement))}>
          {t.replace}
        </Button>
        <Button size="xs" variant="default" onClick={() => run(replaceAll(replacement))}>
          {t.replaceAll}
        </Button>
        <Checkbox
          size="xs"
          label={t.matchCase}
          checked={isCaseSensitive}
          onChange={(event) => setCaseSensitive(event.currentTarget.checked)}
        />
        <Text size="xs" role="status">
          {text === '' ? '' : t.found(now, all.length)}
        </Text>
        <CloseButton aria-label={t.close} onClick={close} />
      </Group>
    </form>
  );
}
