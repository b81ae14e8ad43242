import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { documentOf, toNode } from '../../src/domain/document.ts';
import { emptyBlock, insertable } from './block-templates.ts';
import {
  addressOf,
  deleteBlock,
  duplicateBlock,
  insertBlock,
  linkAround,
  moveBlock,
  setHeading,
  setLanguage,
  setLink,
  toggle,
  toggleList,
  toggleQuote,
} from './commands.ts';
import { findIn, findPlugin, lookFor, replaceAll } from './find.ts';
import { storyKeys } from './keys.ts';

const words = (text: string) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) });
const storyOf = (...texts: string[]) =>
  EditorState.create({
    doc: toNode(documentOf({ headline: 'The crane', standfirst: 'It stays.', body: texts.map(words) })),
    plugins: [findPlugin()],
  });
/** The state with the cursor right before these words. */
function at(state: EditorState, text: string, size = 0): EditorState {
  const [found] = findIn(state.doc, { text, isCaseSensitive: true });
  if (!found) throw new Error(`nowhere: ${text}`);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, found.from, found.from + size)));
}
function having(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}
const body = (state: EditorState): Node => state.doc.child(2);

describe('commands', () => {
  it('put every kind of block into a story, in place of an empty paragraph or after the block', () => {
    for (const kind of insertable) {
      const spare = having(at(storyOf('one', '', 'two'), 'two'), insertBlock(kind, '2026-11-24'));
      expect(() => spare.doc.check()).not.toThrow();
      const block = emptyBlock(kind, '2026-11-24');
      expect(body(spare).child(3).eq(block)).toBe(true);
      const state = storyOf('');
      const start = state.apply(state.tr.setSelection(Selection.atEnd(state.doc)));
      expect(
        body(having(start, insertBlock(kind, '2026-11-24')))
          .child(0)
          .eq(block),
      ).toBe(true);
    }
  });

  it('move a block past its neighbour and keep the cursor in it', () => {
    const state = at(storyOf('one', 'two', 'three'), 'wo');
    const up = having(state, moveBlock('up'));
    expect(body(up).textBetween(0, body(up).content.size, ' ')).toBe('two one three');
    expect(up.selection.$from.parent.textContent).toBe('two');
    expect(up.selection.$from.parentOffset).toBe(1);
    expect(moveBlock('up')(up)).toBe(false);
    expect(having(up, moveBlock('down')).doc.eq(state.doc)).toBe(true);
  });

  it('leave a body with a paragraph at least', () => {
    const gone = having(at(storyOf('one'), 'one'), deleteBlock);
    expect(body(gone).childCount).toBe(1);
    expect(body(gone).textContent).toBe('');
  });

  it('link chosen words, find the link from within and take it away', () => {
    const linked = having(at(storyOf('see this page'), 'this', 4), setLink('https://example.org/'));
    const inside = at(linked, 'is page');
    const found = linkAround(inside);
    expect(found).toEqual({ href: 'https://example.org/', from: found?.from, to: (found?.from ?? 0) + 4 });
    expect(linkAround(having(inside, setLink('')))).toBeNull();
    expect(setLink('javascript:alert(1)')(inside)).toBe(false);
  });

  it('take an address as it is typed', () => {
    expect(addressOf(' example.org/a ')).toBe('https://example.org/a');
    expect(addressOf('desk@example.org')).toBe('mailto:desk@example.org');
    expect(addressOf('/world')).toBe('/world');
  });

  it('replace every place of some words', () => {
    const state = having(
      storyOf('Crane, crane', 'a crane'),
      lookFor({ text: 'crane', isCaseSensitive: true }),
    );
    expect(having(state, replaceAll('lift')).doc.textContent).toBe('The liftIt stays.Crane, lifta lift');
  });

  it('never make a document that does not fit, whatever is pressed where', () => {
    const all: Command[] = [
      ...Object.values(storyKeys),
      ...insertable.map((kind) => insertBlock(kind, '2026-11-24')),
      setHeading(3),
      toggleQuote,
      toggleList('bullet_list'),
      toggleList('ordered_list'),
      toggle('strong'),
      setLanguage('ar'),
      setLink('https://example.org/'),
      duplicateBlock,
      (state, dispatch) => {
        dispatch?.(state.tr.insertText('word'));
        return true;
      },
    ];
    const act = fc.record({ command: fc.nat(all.length - 1), from: fc.nat(), size: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let state = storyOf('one', 'two', 'three');
        for (const { command, from, size } of acts) {
          const end = state.doc.content.size;
          const $from = state.doc.resolve(from % (end + 1));
          const node = $from.nodeAfter;
          const selection =
            size === 0 && node && !node.isText && NodeSelection.isSelectable(node) && $from.depth > 0
              ? NodeSelection.create(state.doc, $from.pos)
              : TextSelection.between($from, state.doc.resolve(Math.min(end, $from.pos + size)));
          state = state.apply(state.tr.setSelection(selection));
          const run = all[command];
          if (run) state = having(state, run);
          state.doc.check();
        }
      }),
      { numRuns: 300 },
    );
  });
});
