import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { type KeyboardEvent, useState } from 'react';
import { useEditorState } from '../editor-changes.ts';
import { useWords } from '../words.ts';
import { type Allows, insertableWhere } from './block-templates.ts';
import {
  deleteBlock,
  duplicateBlock,
  insertBlock,
  markType,
  moveBlock,
  setLanguage,
  toggle,
} from './commands.ts';
import { focusForm } from './slash-menu.ts';
import { words } from './words.ts';

const marks = [
  ['strong', 'B'],
  ['emphasis', 'I'],
  ['code', '<>'],
  ['strike', 'S̶'],
  ['sub', 'x₂'],
  ['sup', 'x²'],
] as const;

interface ToolbarProps {
  readonly view: EditorView;
  /** Which kinds of node may be put in. */
  readonly allows: Allows;
  readonly onLink: () => void;
  /** Null where there is nothing to find in. */
  readonly onFind: (() => void) | null;
}

/** What can be done to the words that are chosen. Arrows walk through it; Alt+F10 goes to it. */
export function Toolbar({ view, allows, onLink, onFind }: ToolbarProps) {
  const t = useWords(words);
  const state = useEditorState(view) ?? view.state;
  const run = (command: Command) => {
    command(view.state, view.dispatch, view);
    view.focus();
  };
  return (
    <div className="editor-bar" role="toolbar" aria-label={t.toolbar} onKeyDown={walk}>
      <Menu position="bottom-start" shadow="sm" returnFocus={false}>
        <Menu.Target>
          <Button variant="default" size="compact-sm">
            {t.insert}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          {insertableWhere(allows).map((kind) => (
            <Menu.Item
              key={kind}
              onClick={() => {
                insertBlock(kind)(view.state, view.dispatch);
                requestAnimationFrame(() => focusForm(view));
              }}
            >
              {t.blocks[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {marks.map(([name, sign]) => (
        <Tool
          key={name}
          label={t.marks[name]}
          isOn={isOn(state, name)}
          isOff={!toggle(name)(state)}
          onUse={() => run(toggle(name))}
          sign={sign}
        />
      ))}
      <Tool label={t.marks.link} isOn={isOn(state, 'link')} onUse={onLink} sign="↗" />
      <LanguageMenu run={run} isOff={state.selection.empty} />
      <CommandMenu
        label={t.blockTools}
        run={run}
        items={[
          [t.moveUp, moveBlock('up')],
          [t.moveDown, moveBlock('down')],
          [t.duplicate, duplicateBlock],
          [t.remove, deleteBlock],
        ]}
      />
      {isInTable(state) && (
        <CommandMenu
          label={t.tableTools}
          run={run}
          items={[
            [t.row.before, addRowBefore],
            [t.row.after, addRowAfter],
            [t.row.remove, deleteRow],
            [t.column.before, addColumnBefore],
            [t.column.after, addColumnAfter],
            [t.column.remove, deleteColumn],
            [t.headRow, toggleHeaderRow],
            [t.mergeCells, (now, dispatch) => mergeCells(now, dispatch) || splitCell(now, dispatch)],
          ]}
        />
      )}
      <Tool label={t.undo} isOff={!undo(state)} onUse={() => run(undo)} sign="↶" />
      <Tool label={t.redo} isOff={!redo(state)} onUse={() => run(redo)} sign="↷" />
      {onFind && <Tool label={t.find} onUse={onFind} sign="⌕" />}
    </div>
  );
}

function Tool(props: {
  readonly label: string;
  readonly isOn?: boolean;
  readonly isOff?: boolean;
  readonly onUse: () => void;
  readonly sign: string;
}) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        variant={props.isOn ? 'filled' : 'subtle'}
        color="gray"
        aria-label={props.label}
        aria-pressed={props.isOn ?? false}
        // A disabled button would lose the focus that is in it.
        aria-disabled={props.isOff ?? false}
        {...(props.isOff && { 'data-disabled': true })}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => !props.isOff && props.onUse()}
      >
        <Sign>{props.sign}</Sign>
      </ActionIcon>
    </Tooltip>
  );
}

/** Letters that stand for a picture: no words that somebody would say to press the button. */
function Sign({ children }: { readonly children: string }) {
  return <span className="sign" data-sign={children} />;
}

function CommandMenu(props: {
  readonly label: string;
  readonly run: (command: Command) => void;
  readonly items: readonly (readonly [string, Command])[];
}) {
  return (
    <Menu position="bottom-start" shadow="sm" returnFocus={false}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm">
          {props.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {props.items.map(([label, command]) => (
          <Menu.Item key={label} onClick={() => props.run(command)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function LanguageMenu({ run, isOff }: { readonly run: (command: Command) => void; readonly isOff: boolean }) {
  const t = useWords(words);
  const [opened, setOpened] = useState(false);
  const all: readonly (readonly [string | null, string])[] = [
    [null, t.noLanguage],
    ...Object.entries(t.languages),
  ];
  return (
    <Menu
      opened={opened}
      onChange={(next) => setOpened(next && !isOff)}
      position="bottom-start"
      returnFocus={false}
    >
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t.marks.language}
          disabled={isOff}
        >
          <Sign>Aع</Sign>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {all.map(([lang, name]) => (
          <Menu.Item key={name} onClick={() => run(setLanguage(lang))}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function isOn({ selection, storedMarks, doc }: EditorState, name: string): boolean {
  const type = markType(name);
  if (selection.empty) return Boolean(type.isInSet(storedMarks ?? selection.$from.marks()));
  return doc.rangeHasMark(selection.from, selection.to, type);
}

/** Arrows go from one tool to the next, as a toolbar's do (ARIA APG). */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  if (!(event.target instanceof HTMLButtonElement)) return;
  const tools = [...event.currentTarget.querySelectorAll('button')].filter((tool) => !tool.disabled);
  const isForward =
    (event.key === 'ArrowRight') === (getComputedStyle(event.currentTarget).direction === 'ltr');
  const next = tools.indexOf(event.target) + (isForward ? 1 : -1);
  tools[(next + tools.length) % tools.length]?.focus();
}
