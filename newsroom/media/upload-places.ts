import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { ensurePlugin } from '../editor-changes.ts';

type Change =
  | { readonly kind: 'add'; readonly id: object; readonly at: number; readonly text: string }
  | { readonly kind: 'remove'; readonly id: object };

const key = new PluginKey<DecorationSet>('upload-places');

/** Where pictures will stand that are on their way: the places move with what is written meanwhile. */
const plugin = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (transaction, before) => {
      const places = before.map(transaction.mapping, transaction.doc);
      const change: Change | undefined = transaction.getMeta(key);
      if (!change) return places;
      if (change.kind === 'remove') return places.remove(withId(places, change.id));
      const widget = Decoration.widget(change.at, () => sign(change.text), { id: change.id });
      return places.add(transaction.doc, [widget]);
    },
  },
  props: { decorations: (state) => key.getState(state) },
});

/** Marks a place. @returns where it is when it is asked again, which takes the mark away; null when it was deleted. */
export function holdPlace(view: EditorView, at: number, text: string): () => number | null {
  ensurePlugin(view, plugin);
  const id = {};
  const change = (what: Change) =>
    view.dispatch(view.state.tr.setMeta(key, what).setMeta('addToHistory', false));
  change({ kind: 'add', id, at, text });
  return () => {
    if (view.isDestroyed) return null;
    const [place] = withId(key.getState(view.state) ?? DecorationSet.empty, id);
    change({ kind: 'remove', id });
    return place?.from ?? null;
  };
}

function withId(places: DecorationSet, id: object): Decoration[] {
  return places.find(undefined, undefined, (spec) => spec.id === id);
}

function sign(text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = 'upload-place';
  made.textContent = text;
  return made;
}
