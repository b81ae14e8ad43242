import { Button, CloseButton, Group, TextInput } from '@mantine/core';
import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import { isSafeLink } from '../../src/domain/safe-address.ts';
import { useWords } from '../words.ts';
import { addressOf, linkAround, setLink } from './commands.ts';
import { words } from './words.ts';

/** The address of the link at the cursor, or of the words that are chosen. */
export function LinkBar({ view, onClose }: { readonly view: EditorView; readonly onClose: () => void }) {
  const t = useWords(words);
  const [typed, setTyped] = useState(() => linkAround(view.state)?.href ?? '');
  const [isBad, setBad] = useState(false);
  const set = (href: string) => {
    if (href !== '' && !isSafeLink(href)) return setBad(true);
    setLink(href)(view.state, view.dispatch);
    close();
  };
  const close = () => {
    onClose();
    view.focus();
  };
  return (
    <form
      className="editor-bar"
      onSubmit={(event) => {
        event.preventDefault();
        set(addressOf(typed));
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Group gap="xs" align="end">
        <TextInput
          label={t.linkAddress}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={isBad ? t.badLink : null}
          dir="ltr"
          size="xs"
          w={280}
          data-autofocus
          ref={(input) => input?.focus()}
        />
        <Button type="submit" size="xs">
          {t.setLink}
        </Button>
        <Button variant="default" size="xs" onClick={() => set('')}>
          {t.removeLink}
        </Button>
        <CloseButton aria-label={t.close} onClick={close} />
      </Group>
    </form>
  );
}
