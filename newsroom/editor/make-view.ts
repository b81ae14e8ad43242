import { keymap } from 'prosemirror-keymap';
import type { Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { OpenStory } from './collab/contract.ts';
import { findPlugin } from './find.ts';
import { peerCursors, placeholders } from './show-plugins.ts';
import { type WritingOptions, writingPlugins, writingProps } from './writing-plugins.ts';

export interface ViewOptions extends Omit<WritingOptions, 'onKey'> {
  readonly story: OpenStory;
  /** Keys that the page answers: the link's editor, find, the toolbar. */
  readonly onKey: (name: 'link' | 'find' | 'toolbar') => void;
}

/** Puts an editor of an open story into a place of the page. */
export function makeView(place: HTMLElement, options: ViewOptions): EditorView {
  const { story, words } = options;
  return new EditorView(place, {
    state: story.createState(pluginsOf(options)),
    editable: () => story.snapshot.mayEdit,
    ...writingProps(options, words.label),
  });
}

function pluginsOf(options: ViewOptions): Plugin[] {
  const { story, words, onKey } = options;
  const find = () => {
    onKey('find');
    return true;
  };
  return [
    keymap({ 'Mod-f': find }),
    ...writingPlugins(options),
    findPlugin(),
    placeholders(words),
    peerCursors(() => story.snapshot.peers),
  ];
}
