import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Peer } from './collab/contract.ts';

/** What stands in the headline, the standfirst and an empty body until somebody writes there. */
export function placeholders(words: {
  readonly headline: string;
  readonly standfirst: string;
  readonly body: string;
}): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const shown: Decoration[] = [];
        doc.forEach((part, at) => {
          if (part.type.name === 'body') {
            const first = part.firstChild;
            if (part.childCount !== 1 || first?.type.name !== 'paragraph' || first.childCount > 0) return;
            shown.push(placeholder(at + 1, first.nodeSize, words.body));
          } else if (part.childCount === 0) {
            const text = part.type.name === 'headline' ? words.headline : words.standfirst;
            shown.push(placeholder(at, part.nodeSize, text));
          }
        });
        return DecorationSet.create(doc, shown);
      },
    },
  });
}

function placeholder(at: number, size: number, text: string): Decoration {
  return Decoration.node(at, at + size, { class: 'empty', 'data-placeholder': text });
}

const colours = 6;

/** Where others are: a caret with their name, and what they have selected. */
export function peerCursors(peers: () => readonly Peer[]): Plugin {
  return new Plugin({
    props: {
      decorations: (state) =>
        DecorationSet.create(
          state.doc,
          peers().flatMap((peer) => cursorOf(peer, state)),
        ),
    },
  });
}

/** The same person has the same colour in every window. */
function colourOf(peer: Pick<Peer, 'staffId' | 'name'>): number {
  let sum = 0;
  for (const sign of peer.staffId ?? peer.name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return sum % colours;
}

function cursorOf(peer: Peer, { doc }: EditorState): Decoration[] {
  if (!peer.cursor) return [];
  const end = doc.content.size;
  const [anchor, head] = [peer.cursor.anchor, peer.cursor.head].map((at) => Math.min(at, end)) as [
    number,
    number,
  ];
  const colour = `peer-${colourOf(peer)}`;
  const caret = Decoration.widget(head, () => caretOf(peer.name, colour), {
    key: `${peer.id}-${peer.name}`,
    side: 10,
    ignoreSelection: true,
  });
  if (anchor === head) return [caret];
  const [from, to] = anchor < head ? [anchor, head] : [head, anchor];
  return [caret, Decoration.inline(from, to, { class: `peer-selection ${colour}` })];
}

function caretOf(name: string, colour: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `peer-caret ${colour}`;
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.textContent = name;
  caret.append(label);
  return caret;
}
