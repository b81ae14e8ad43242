import { type EditorState, NodeSelection, Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { StyleProblem } from '../../src/domain/house-style/check-style.ts';
import { bringIntoView } from '../editor/bring-into-view.ts';

/** What the house style found, at the places where it is now. */
export interface StyleState {
  readonly problems: readonly StyleProblem[];
  readonly decorations: DecorationSet;
}

const key = new PluginKey<StyleState>('house-style');
const nothing: StyleState = { problems: [], decorations: DecorationSet.empty };

/** Underlines what the house style found. `showProblems` says what that is; places move with what is written. */
export function houseStylePlugin(): Plugin<StyleState> {
  return new Plugin<StyleState>({
    key,
    state: {
      init: () => nothing,
      apply: (transaction, before, _old, state) => {
        const found: readonly StyleProblem[] | undefined = transaction.getMeta(key);
        if (found) return { problems: found, decorations: decorate(state, found) };
        if (!transaction.docChanged) return before;
        return {
          problems: before.problems.flatMap((problem) => moved(problem, transaction.mapping)),
          decorations: before.decorations.map(transaction.mapping, transaction.doc),
        };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** What is shown in an editor; nothing where it has no such plugin. */
export function styleStateOf(state: EditorState): StyleState {
  return key.getState(state) ?? nothing;
}

/** Shows what was found in the document as it is now. */
export function showProblems(view: EditorView, problems: readonly StyleProblem[]): void {
  view.dispatch(view.state.tr.setMeta(key, problems).setMeta('addToHistory', false));
}

/** Selects what a problem is about and brings it into view. */
export function goToProblem(view: EditorView, problem: StyleProblem): void {
  if (!problem.place) return;
  const { from, to } = problem.place;
  const { doc, tr } = view.state;
  const isNode = problem.kind === 'alt' || problem.kind === 'credit';
  const selection = isNode ? NodeSelection.create(doc, from) : TextSelection.create(doc, from, to);
  view.dispatch(tr.setSelection(selection));
  bringIntoView(view, from);
  view.focus();
}

/** Puts the suggestion where the problem is, with the marks that stand there. One undo takes it back. */
export function applySuggestion(view: EditorView, problem: StyleProblem): void {
  if (problem.kind !== 'phrase' || problem.replacement === null) return;
  const { from, to } = problem.place;
  const { doc, tr, schema } = view.state;
  // While it was read, somebody else may have written there.
  if (to > doc.content.size || doc.textBetween(from, to) !== problem.found) return;
  const marks = doc.resolve(from + 1).marks();
  view.dispatch(tr.replaceWith(from, to, schema.text(problem.replacement, marks)).scrollIntoView());
}

function moved(problem: StyleProblem, mapping: { map(at: number, assoc: number): number }): StyleProblem[] {
  if (!problem.place) return [problem];
  const from = mapping.map(problem.place.from, 1);
  const to = mapping.map(problem.place.to, -1);
  return from < to || problem.kind === 'standfirst'
    ? [{ ...problem, place: { from, to: Math.max(from, to) } }]
    : [];
}

function decorate({ doc }: EditorState, problems: readonly StyleProblem[]): DecorationSet {
  const decorations = problems.flatMap((problem) => {
    if (!problem.place) return [];
    const { from, to } = problem.place;
    const isNode =
      problem.kind === 'alt' || problem.kind === 'credit' || doc.nodeAt(from)?.type.name === 'rich_link';
    const looks = { class: isNode ? 'style-problem-node' : 'style-problem' };
    return [isNode ? Decoration.node(from, to, looks) : Decoration.inline(from, to, looks)];
  });
  return DecorationSet.create(doc, decorations);
}
