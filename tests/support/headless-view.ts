import type { EditorState, Plugin, PluginView, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { OpenStory, Surface } from '../../newsroom/editor/collab/contract.ts';

/** An editor without a screen: the state that a view would show, and its plugins told of every change. */
export interface HeadlessView extends Surface {
  destroy(): void;
}

/** `onChange` hears of every change: its transactions, those that plugins added with them, and the states around it. */
export function headlessView(
  story: OpenStory,
  plugins: readonly Plugin[],
  onChange: (
    transactions: readonly Transaction[],
    before: EditorState,
    after: EditorState,
  ) => void = () => {},
): HeadlessView {
  let state = story.createState(plugins);
  const parts: PluginView[] = [];
  const view: HeadlessView = {
    get state() {
      return state;
    },
    dispatch: (transaction) => {
      const before = state;
      const applied = state.applyTransaction(transaction);
      state = applied.state;
      onChange(applied.transactions, before, state);
      for (const part of parts) part.update?.(asView, before);
    },
    destroy: () => {
      for (const part of parts) part.destroy?.();
    },
  };
  const asView = view as unknown as EditorView; // the plugins that are used here want its state and dispatch alone
  for (const { spec } of state.plugins) if (spec.view) parts.push(spec.view(asView));
  return view;
}
