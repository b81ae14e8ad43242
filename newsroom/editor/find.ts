import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

export interface Query {
  readonly text: string;
  readonly isCaseSensitive: boolean;
}

export interface Found {
  readonly from: number;
  readonly to: number;
}

interface FindState {
  readonly query: Query | null;
  readonly found: readonly Found[];
}

const key = new PluginKey<FindState>('find');

/** Marks what is looked for, wherever it stands while the story changes. */
export function findPlugin(): Plugin<FindState> {
  return new Plugin<FindState>({
    key,
    state: {
      init: () => ({ query: null, found: [] }),
      apply: (transaction, before) => {
        const asked: { query: Query | null } | undefined = transaction.getMeta(key);
        const query = asked ? asked.query : before.query;
        if (!asked && !transaction.docChanged) return before;
        return { query, found: query ? findIn(transaction.doc, query) : [] };
      },
    },
    props: {
      decorations: (state) => {
        const { from, to } = state.selection;
        const marks = foundIn(state).map((each) =>
          Decoration.inline(each.from, each.to, {
            class: each.from === from && each.to === to ? 'found found-now' : 'found',
          }),
        );
        return marks.length === 0 ? null : DecorationSet.create(state.doc, marks);
      },
    },
  });
}

/**
 * Every place of the words; each textblock by itself. Pure.
 * @internal for its test
 */
export function findIn(doc: Node, { text, isCaseSensitive }: Query): Found[] {
  if (text === '') return [];
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found: Found[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    // What is no text counts as one sign, so that places in the text are places in the node.
    const words = node.textBetween(0, node.content.size, undefined, '\ufffc');
    for (const match of words.matchAll(new RegExp(escaped, isCaseSensitive ? 'gu' : 'giu'))) {
      const from = at + 1 + match.index;
      found.push({ from, to: from + match[0].length });
    }
    return false;
  });
  return found;
}

export function foundIn(state: EditorState): readonly Found[] {
  return key.getState(state)?.found ?? [];
}

/** Looks for something; null for nothing any more. */
export function lookFor(query: Query | null): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, { query }));
    return true;
  };
}

/** Selects the next or the last place, round the end. */
export function goToFound(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const all = foundIn(state);
    const { from, to } = state.selection;
    const next =
      direction === 1
        ? (all.find((each) => each.from >= to && each.to > from + (from === to ? 0 : 1)) ?? all[0])
        : (all.findLast((each) => each.to <= from) ?? all.at(-1));
    if (!next) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView());
    return true;
  };
}

/** Replaces the selected place and goes to the next one. */
export function replaceFound(words: string): Command {
  return (state, dispatch, view) => {
    const { from, to } = state.selection;
    if (!foundIn(state).some((each) => each.from === from && each.to === to)) {
      return goToFound(1)(state, dispatch, view);
    }
    if (!dispatch) return true;
    dispatch(state.tr.insertText(words, from, to));
    if (view) goToFound(1)(view.state, view.dispatch);
    return true;
  };
}

/** Replaces every place at once; one undo takes it back. */
export function replaceAll(words: string): Command {
  return (state, dispatch) => {
    const all = foundIn(state);
    if (all.length === 0) return false;
    const { tr } = state;
    for (const { from, to } of all.toReversed()) tr.insertText(words, from, to);
    dispatch?.(tr);
    return true;
  };
}
