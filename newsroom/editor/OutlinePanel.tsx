import { Kbd, NavLink, Stack, Table, Text, Title } from '@mantine/core';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { wordCount } from '../../src/domain/document.ts';
import { useEditorState } from '../editor-changes.ts';
import type { PanelProps } from '../story/panel-props.ts';
import { useWords } from '../words.ts';
import { bringIntoView } from './bring-into-view.ts';
import { words } from './words.ts';

const wordsPerMinute = 230;

/** Words, minutes, and the subheads to go to. */
export function OutlinePanel({ editor, language }: PanelProps) {
  return editor && <Outline view={editor} language={language} />;
}

function Outline({ view, language }: { readonly view: EditorView; readonly language: string }) {
  const t = useWords(words);
  const { doc } = useEditorState(view) ?? view.state;
  const heads: { at: number; level: number; text: string }[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'heading') heads.push({ at, level: node.attrs.level, text: node.textContent });
    return !node.isTextblock;
  });
  const many = wordCount(doc.toJSON(), language);
  const goTo = (at: number) => {
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at + 1))));
    bringIntoView(view, at + 1);
    view.focus();
  };
  return (
    <Stack gap="xs">
      <Text size="sm" className="story-length">
        {t.words(many, Math.max(1, Math.round(many / wordsPerMinute)))}
      </Text>
      <Title order={3} size="h5">
        {t.outline}
      </Title>
      {heads.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.emptyOutline}
        </Text>
      )}
      {heads.map(({ at, level, text }) => (
        <NavLink
          key={at}
          component="button"
          label={text || '…'}
          dir="auto"
          ps={`${(level - 1) * 12}px`}
          onClick={() => goTo(at)}
        />
      ))}
      <Title order={3} size="h5" mt="md">
        {t.keys}
      </Title>
      <KeySheet />
    </Stack>
  );
}

/** Every key of the editor. */
function KeySheet() {
  const t = useWords(words);
  return (
    <Table>
      <Table.Tbody>
        {Object.entries(t.keyNames).map(([keys, name]) => (
          <Table.Tr key={keys}>
            <Table.Td>{name}</Table.Td>
            <Table.Td>
              <Kbd dir="ltr">
                {keys
                  .replace('Mod', isApple() ? '⌘' : 'Ctrl')
                  .replaceAll('Arrow', '')
                  .replaceAll('-', ' + ')}
              </Kbd>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
