import { getVersion, sendableSteps } from 'prosemirror-collab';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { type Anchor, findQuote, mapAnchor } from '../../src/domain/annotations/map-anchor.ts';
import { bringIntoView } from '../editor/bring-into-view.ts';

/** A passage that is shown: where it is now, and how. */
export interface ShownPassage {
  readonly id: string;
  readonly kind: 'note' | 'suggestion';
  readonly anchor: Anchor;
  /** Its words, by which it is found again when they are taken out and put back. */
  readonly quote: string;
}

interface NotesState {
  readonly passages: readonly ShownPassage[];
  /** Of the passage that is looked at. */
  readonly chosen: string | null;
  /** The passage that somebody writes a note for. */
  readonly draft: Anchor | null;
  /** What was written since somebody asked the server where passages are. */
  readonly asked: { readonly question: object; readonly since: Mapping } | null;
  readonly decorations: DecorationSet;
}

type Told =
  | { readonly kind: 'asking'; readonly question: object }
  | { readonly kind: 'placed'; readonly question: object; readonly passages: readonly ShownPassage[] }
  | { readonly kind: 'chosen'; readonly id: string | null }
  | { readonly kind: 'drafting'; readonly passage: Anchor | null };

const key = new PluginKey<NotesState>('notes');
const nothing: NotesState = {
  passages: [],
  chosen: null,
  draft: null,
  asked: null,
  decorations: DecorationSet.empty,
};

/** Marks the passages of notes and suggestions, wherever what is written moves them. A click on one chooses it. */
export function notesPlugin(): Plugin<NotesState> {
  return new Plugin<NotesState>({
    key,
    state: {
      init: () => nothing,
      apply: (transaction, before, _old, state) => {
        const told: Told | undefined = transaction.getMeta(key);
        const moved = transaction.docChanged ? move(before, transaction) : before;
        const next = told ? hear(moved, told) : moved;
        return next === before ? before : { ...next, decorations: decorate(state, next) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleClick: (view, position) => {
        const chosen = passagesOf(view.state).find(
          ({ anchor }) => anchor.from <= position && position <= anchor.to,
        );
        if (chosen) choosePassage(view, chosen.id);
        return false;
      },
    },
  });
}

/** The passages that are in the document now; those that are gone have from = to. */
export function passagesOf(state: EditorState): readonly ShownPassage[] {
  return key.getState(state)?.passages ?? [];
}

export function chosenOf(state: EditorState): string | null {
  return key.getState(state)?.chosen ?? null;
}

/** The passage that a note is written for, where it is now. */
export function draftOf(state: EditorState): Anchor | null {
  return key.getState(state)?.draft ?? null;
}

/** Marks the passage that a note is written for; null when that is over. */
export function draftOn(view: EditorView, passage: Anchor | null): void {
  tell(view, { kind: 'drafting', passage });
}

/** Marks a passage as the one that is looked at. */
function choosePassage(view: EditorView, id: string | null): void {
  if (chosenOf(view.state) !== id) tell(view, { kind: 'chosen', id });
}

/** The same, and brings it into view. */
export function goToPassage(view: EditorView, id: string): void {
  const passage = passagesOf(view.state).find((each) => each.id === id);
  choosePassage(view, id);
  if (!passage || passage.anchor.from >= passage.anchor.to) return;
  const { doc, tr } = view.state;
  const selection = TextSelection.between(doc.resolve(passage.anchor.from), doc.resolve(passage.anchor.to));
  view.dispatch(tr.setSelection(selection));
  bringIntoView(view, selection.from);
  view.focus();
}

/** What a view must be for passages to be shown in it: an EditorView, or in tests a state. */
type Place = Pick<EditorView, 'state' | 'dispatch'>;

/**
 * Asks where passages are, and shows them. The server knows the version that this window has confirmed; what is
 * written here and not confirmed, and what comes while the answer is on its way, is added to it.
 * @param ask for the passages in the document of a version of the log
 */
export async function placePassages(
  view: Place,
  ask: (version: number) => Promise<readonly ShownPassage[]>,
): Promise<void> {
  const question = {};
  const unconfirmed = new Mapping((sendableSteps(view.state)?.steps ?? []).map((step) => step.getMap()));
  tell(view, { kind: 'asking', question });
  const answer = await ask(getVersion(view.state));
  const passages = answer.map((each) => ({ ...each, anchor: mapAnchor(each.anchor, unconfirmed) }));
  tell(view, { kind: 'placed', question, passages });
}

function tell(view: Place, told: Told): void {
  view.dispatch(view.state.tr.setMeta(key, told).setMeta('addToHistory', false));
}

function move(state: NotesState, { doc, mapping }: Transaction): NotesState {
  const passages = state.passages.map((each) => {
    const anchor = mapAnchor(each.anchor, mapping);
    return { ...each, anchor: anchor.from < anchor.to ? anchor : (findQuote(doc, each.quote) ?? anchor) };
  });
  const asked = state.asked && { ...state.asked, since: joined(state.asked.since, mapping) };
  return { ...state, passages, asked, draft: state.draft && mapAnchor(state.draft, mapping) };
}

function joined(before: Mapping, more: Mapping): Mapping {
  const all = before.slice();
  all.appendMapping(more);
  return all;
}

function hear(state: NotesState, told: Told): NotesState {
  if (told.kind === 'drafting') return { ...state, draft: told.passage };
  if (told.kind === 'chosen') return { ...state, chosen: told.id };
  if (told.kind === 'asking') return { ...state, asked: { question: told.question, since: new Mapping() } };
  // Somebody asked again meanwhile: that answer is the newer one.
  if (state.asked?.question !== told.question) return state;
  const { since } = state.asked;
  const passages = told.passages.map((each) => ({ ...each, anchor: mapAnchor(each.anchor, since) }));
  return { ...state, passages, asked: null };
}

function decorate({ doc }: EditorState, { passages, chosen, draft }: NotesState): DecorationSet {
  const marked = passages.map(({ id, kind, anchor }) => ({
    ...anchor,
    class: `passage passage-${kind}${id === chosen ? ' passage-chosen' : ''}`,
  }));
  if (draft) marked.push({ ...draft, class: 'passage passage-chosen' });
  return DecorationSet.create(
    doc,
    marked
      .filter(({ from, to }) => from < to && to <= doc.content.size)
      .map(({ from, to, ...looks }) => Decoration.inline(from, to, looks)),
  );
}
