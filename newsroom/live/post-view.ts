import { keymap } from 'prosemirror-keymap';
import { Node } from 'prosemirror-model';
import {
  type Command,
  EditorState,
  Plugin,
  Selection,
  type TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { schema } from '../../src/domain/schema.ts';
import { placeholders } from '../editor/show-plugins.ts';
import { type WritingOptions, writingPlugins, writingProps } from '../editor/writing-plugins.ts';

export interface PostViewOptions extends WritingOptions {
  /** As JSON; what does not fit the schema (any more) is an empty post. */
  readonly document: unknown;
  readonly label: string;
  readonly placeholders: { readonly headline: string; readonly body: string };
  readonly onChange: (document: Node) => void;
  readonly onPublish: () => void;
  readonly onSave: () => void;
}

/** An editor of a post: a story's, with a headline that may stay empty, no standfirst, and the cursor in the text. */
export function makePostView(place: HTMLElement, options: PostViewOptions): EditorView {
  const props = writingProps(options, options.label);
  const doc = postOf(options.document);
  const view: EditorView = new EditorView(place, {
    ...props,
    // Empty, it would be a heading of nothing in the outline of the page.
    nodeViews: { ...props.nodeViews, headline: makeHeadline },
    state: EditorState.create({ doc, selection: endOfText(doc), plugins: pluginsOf(options) }),
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) options.onChange(view.state.doc);
    },
  });
  return view;
}

/** Puts the focus into the text of a post, unless it is somewhere in it: what is typed next stands there. */
export function focusText(view: EditorView): void {
  const { state } = view;
  if (state.selection.$from.parent.type.name === 'headline') {
    view.dispatch(state.tr.setSelection(endOfText(state.doc)));
  }
  view.focus();
}

function makeHeadline() {
  const dom = document.createElement('p');
  dom.className = 'headline';
  return { dom, contentDOM: dom };
}

/** A document to write in; an empty one where what was kept fits the schema no more. */
export function postOf(json: unknown): Node {
  try {
    const node = Node.fromJSON(schema, json);
    node.check();
    if (node.type === schema.topNodeType) return node;
  } catch {
    // Kept by an older newsroom.
  }
  return schema.topNodeType.createAndFill() as Node; // an empty document can always be made
}

/** Whether somebody wrote anything in it. */
export function isEmptyPost(document: Node): boolean {
  const [headline, , body] = document.children;
  return headline?.childCount === 0 && body?.childCount === 1 && body.firstChild?.childCount === 0;
}

function endOfText(doc: Node): Selection {
  return Selection.atEnd(doc) as TextSelection;
}

function pluginsOf(options: PostViewOptions): Plugin[] {
  const act = (what: () => void) => () => {
    what();
    return true;
  };
  return [
    keymap({
      'Mod-Shift-Enter': act(options.onPublish),
      'Mod-s': act(options.onSave),
      Enter: goToText,
      ArrowDown: betweenParts('down'),
      ArrowUp: betweenParts('up'),
    }),
    ...writingPlugins(options),
    placeholders({ ...options.placeholders, standfirst: '' }),
    withoutStandfirst(),
  ];
}

/** Enter in the headline goes to the text. */
const goToText: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type.name !== 'headline') return false;
  dispatch?.(state.tr.setSelection(startOfText(state.tr)).scrollIntoView());
  return true;
};

/** Arrows go from the headline to the text and back: between them is what nobody sees. */
const betweenParts =
  (way: 'up' | 'down'): Command =>
  ({ doc, selection, tr }, dispatch, view) => {
    const { $head, empty } = selection;
    if (!empty || !view?.endOfTextblock(way)) return false;
    const isHeadline = $head.parent.type.name === 'headline';
    if (way === 'down' ? !isHeadline : $head.depth < 2 || $head.index(1) > 0) return false;
    const next = isHeadline ? startOfText(tr) : Selection.near(doc.resolve(doc.child(0).nodeSize - 1), -1);
    dispatch?.(tr.setSelection(next).scrollIntoView());
    return true;
  };

/**
 * Nobody sees a post's standfirst: the cursor passes by it, and words that come into it go to the text.
 * @internal for its test
 */
export function withoutStandfirst(): Plugin {
  return new Plugin({
    appendTransaction: (_transactions, before, { doc, selection, tr }) => {
      const [headline, standfirst] = doc.children;
      if (!headline || !standfirst) return null;
      const at = headline.nodeSize;
      const { content } = standfirst;
      if (content.size > 0) {
        tr.insert(at + standfirst.nodeSize + 1, schema.node('paragraph', null, content));
        return tr.delete(at + 1, at + 1 + content.size);
      }
      if (!selection.empty || selection.$head.parent !== standfirst) return null;
      const cameFromAbove = before.selection.head < at;
      return tr.setSelection(cameFromAbove ? startOfText(tr) : Selection.near(doc.resolve(at - 1), -1));
    },
  });
}

function startOfText({ doc }: Transaction): Selection {
  const [headline, standfirst] = doc.children;
  return Selection.near(doc.resolve((headline?.nodeSize ?? 0) + (standfirst?.nodeSize ?? 0) + 1), 1);
}
