import { baseKeymap } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { blockHandle } from './block-handle.ts';
import { type BlockViewOptions, blockViews } from './block-view.ts';
import type { OpenStory } from './collab/contract.ts';
import { findPlugin } from './find.ts';
import { markdownRules } from './input-rules.ts';
import { storyKeys } from './keys.ts';
import { pastePlugin } from './paste/paste-plugin.ts';
import { peerCursors, placeholders } from './show-plugins.ts';
import { focusForm, slashMenu } from './slash-menu.ts';
import { clipboardSerializer, plainMarkViews, plainNodeViews } from './to-dom.ts';

export interface ViewOptions extends BlockViewOptions {
  readonly story: OpenStory;
  readonly mayRawHtml: () => boolean;
  /** Takes files that were pasted or dropped, to be put at a position. */
  readonly onFiles: (files: readonly File[], view: EditorView, at: number) => void;
  /** Keys that the page answers: the link's editor, find, the toolbar. */
  readonly onKey: (name: 'link' | 'find' | 'toolbar') => void;
  /** BCP 47 and direction of the story. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Puts an editor of an open story into a place of the page. */
export function makeView(place: HTMLElement, options: ViewOptions): EditorView {
  const { story, words } = options;
  const view = new EditorView(place, {
    state: story.createState(pluginsOf(options)),
    editable: () => story.snapshot.mayEdit,
    nodeViews: { ...plainNodeViews(), ...blockViews(options) },
    markViews: plainMarkViews(),
    clipboardSerializer,
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': words.label,
      lang: options.language,
      dir: options.direction,
      spellcheck: 'true',
    },
  });
  return view;
}

function pluginsOf({ story, words, mayRawHtml, onFiles, onKey }: ViewOptions): Plugin[] {
  const page = (name: 'link' | 'find' | 'toolbar') => () => {
    onKey(name);
    return true;
  };
  return [
    slashMenu(words, mayRawHtml),
    markdownRules(),
    keymap({
      'Mod-k': page('link'),
      'Mod-f': page('find'),
      'Alt-F10': page('toolbar'),
      'Alt-Enter': (_state, _dispatch, view) => (view ? focusForm(view, true) : false),
    }),
    keymap({ ...storyKeys }),
    keymap(baseKeymap),
    pastePlugin({ mayRawHtml, onFiles }),
    history(),
    tableEditing(),
    gapCursor(),
    dropCursor({ class: 'drop-cursor', color: false }),
    findPlugin(),
    placeholders(words),
    peerCursors(() => story.snapshot.peers),
    blockHandle(words.moveHandle),
  ];
}
