import fc from 'fast-check';
import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { notesPlugin, passagesOf, placePassages, type ShownPassage } from '../newsroom/notes/plugin.ts';
import { findQuote, mapAnchor } from '../src/domain/annotations/map-anchor.ts';
import { documentOf, toNode } from '../src/domain/document.ts';
import { schema } from '../src/domain/schema.ts';

const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'One two WALL HELD three four.' }] };
const first = toNode(documentOf({ headline: 'Head', body: [paragraph] }));

function client(clientID: string) {
  const state = EditorState.create({ doc: first, plugins: [collab({ clientID }), notesPlugin()] });
  const view = {
    state,
    dispatch: (transaction: Transaction) => {
      view.state = view.state.apply(transaction);
    },
  };
  return view;
}

type Client = ReturnType<typeof client>;

/** The log, as the server keeps it. */
function server() {
  const log: { step: Transaction['steps'][number]; clientID: string }[] = [];
  return {
    log,
    /** Takes what a client has, and brings it everything. */
    sync: (view: Client) => {
      const later = log.slice(getVersion(view.state));
      if (later.length > 0) {
        const clientIDs = later.map(({ clientID }) => clientID);
        view.dispatch(
          receiveTransaction(
            view.state,
            later.map(({ step }) => step),
            clientIDs,
          ),
        );
      }
      const sendable = sendableSteps(view.state);
      if (!sendable) return;
      const clientID = String(sendable.clientID);
      for (const step of sendable.steps) log.push({ step, clientID });
      view.dispatch(
        receiveTransaction(
          view.state,
          sendable.steps,
          sendable.steps.map(() => clientID),
        ),
      );
    },
    /** Where the passage of the note is in a version. */
    place: (version: number): ShownPassage[] => {
      const start = findQuote(first, 'WALL HELD');
      if (!start) throw new Error('the note has no passage');
      const anchor = log.slice(0, version).reduce((each, { step }) => mapAnchor(each, step.getMap()), start);
      return [{ id: 'note', kind: 'note', anchor, quote: 'WALL HELD' }];
    },
  };
}

/** Writes a small letter somewhere in the paragraph outside of the passage. */
function write(view: Client, isBefore: boolean): void {
  const { doc, tr } = view.state;
  const held = findQuote(doc, 'WALL HELD');
  if (!held) throw new Error('the passage is not there');
  view.dispatch(tr.insert(isBefore ? held.from - 1 : held.to + 1, schema.text('x')));
}

const shown = (view: Client) =>
  passagesOf(view.state).map(({ anchor }) => view.state.doc.textBetween(anchor.from, anchor.to));

describe('passages in an editor', () => {
  test('are where they belong however writing, confirming and asking fall together', async () => {
    const moves = fc.array(
      fc.constantFrom('mine', 'mine after', 'theirs', 'sync mine', 'sync theirs', 'answer'),
      {
        maxLength: 25,
      },
    );
    await fc.assert(
      fc.asyncProperty(moves, moves, async (before, during) => {
        const { sync, place } = server();
        const [mine, theirs] = [client('mine'), client('theirs')];
        const play = (move: string) => {
          if (move === 'mine') write(mine, true);
          if (move === 'mine after') write(mine, false);
          if (move === 'theirs') write(theirs, true);
          if (move === 'sync mine') sync(mine);
          if (move === 'sync theirs') sync(theirs);
        };
        for (const move of before) play(move);
        await placePassages(mine, async (version) => {
          const answer = place(version);
          for (const move of during) play(move);
          return answer;
        });
        expect(shown(mine)).toEqual(['WALL HELD']);
        for (const move of [...before, 'sync mine']) play(move);
        expect(shown(mine)).toEqual(['WALL HELD']);
      }),
      { numRuns: 300 },
    );
  });

  test('an answer to an older question is not shown over a newer one', async () => {
    const { place } = server();
    const view = client('mine');
    let answerFirst = (_: ShownPassage[]) => {};
    const slow = placePassages(view, () => new Promise((resolve) => (answerFirst = resolve)));
    await placePassages(view, async (version) => place(version));
    answerFirst([]);
    await slow;
    expect(shown(view)).toEqual(['WALL HELD']);
  });

  test('a passage that is deleted is gone, and back when its words are', async () => {
    const { place } = server();
    const view = client('mine');
    await placePassages(view, async (version) => place(version));
    const { from, to } = findQuote(view.state.doc, 'WALL HELD') ?? { from: 0, to: 0 };
    view.dispatch(view.state.tr.delete(from - 1, to + 1));
    expect(shown(view)).toEqual(['']);
    view.dispatch(view.state.tr.insert(from - 1, schema.text(' WALL HELD ')));
    expect(shown(view)).toEqual(['WALL HELD']);
  });
});
