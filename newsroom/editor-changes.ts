import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useSyncExternalStore } from 'react';
import { onceAFrame } from './once-a-frame.ts';

const listeners = new WeakMap<EditorView, Set<() => void>>();

/** Tells panels beside an editor that it changed. */
const changesPlugin = new Plugin({
  key: new PluginKey('changes'),
  view: (view) => ({
    update: onceAFrame(() => {
      for (const listener of listeners.get(view) ?? []) listener();
    }),
  }),
});

/** The state of an editor as React sees it: rendered again with every change. Null without an editor. */
export function useEditorState(view: EditorView | null): EditorState | null {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!view) return () => {};
      ensurePlugin(view, changesPlugin);
      const heard = listeners.get(view) ?? new Set();
      listeners.set(view, heard.add(listener));
      return () => heard.delete(listener);
    },
    [view],
  );
  return useSyncExternalStore(subscribe, () => view?.state ?? null);
}

/** Gives an editor a plugin that a panel beside it needs, unless it was made with one of that key. */
export function ensurePlugin(view: EditorView, plugin: Plugin): void {
  if (view.isDestroyed || view.state.plugins.some(({ spec }) => spec.key === plugin.spec.key)) return;
  view.updateState(view.state.reconfigure({ plugins: [...view.state.plugins, plugin] }));
}
