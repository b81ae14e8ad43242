import { baseKeymap } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import type { EditorProps } from 'prosemirror-view';
import { blockHandle } from './block-handle.ts';
import type { Allows } from './block-templates.ts';
import { type BlockViewOptions, blockViews } from './block-view.ts';
import { markdownRules } from './input-rules.ts';
import { storyKeys } from './keys.ts';
import { type PasteOptions, pastePlugin } from './paste/paste-plugin.ts';
import { focusForm, slashMenu } from './slash-menu.ts';
import { clipboardSerializer, plainMarkViews, plainNodeViews } from './to-dom.ts';

export interface WritingOptions extends BlockViewOptions, PasteOptions {
  /** Which kinds of node may be put in. */
  readonly allows: Allows;
  /** Keys that the page answers: the link's editor, the toolbar. */
  readonly onKey: (name: 'link' | 'toolbar') => void;
  /** BCP 47 and direction of what is written. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** How one writes, in stories and in posts: keys, Markdown, the menu of blocks, paste, undo, tables, dragging. */
export function writingPlugins({ words, allows, onFiles, onPictures, onKey }: WritingOptions): Plugin[] {
  const page = (name: 'link' | 'toolbar') => () => {
    onKey(name);
    return true;
  };
  return [
    slashMenu(words, allows),
    markdownRules(),
    keymap({
      'Mod-k': page('link'),
      'Alt-F10': page('toolbar'),
      'Alt-Enter': (_state, _dispatch, view) => (view ? focusForm(view, true) : false),
    }),
    keymap({ ...storyKeys }),
    keymap(baseKeymap),
    pastePlugin({ allows, onFiles, onPictures }),
    history(),
    tableEditing(),
    gapCursor(),
    dropCursor({ class: 'drop-cursor', color: false }),
    blockHandle(words.moveHandle),
  ];
}

/** How what is written is shown. `label`: of the field, for who hears it. */
export function writingProps(options: WritingOptions, label: string) {
  return {
    nodeViews: { ...plainNodeViews(), ...blockViews(options) },
    markViews: plainMarkViews(),
    clipboardSerializer,
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      lang: options.language,
      dir: options.direction,
      spellcheck: 'true',
    },
  } satisfies EditorProps;
}
