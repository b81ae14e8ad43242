import { getVersion, sendableSteps } from 'prosemirror-collab';
import { history } from 'prosemirror-history';
import type { Slice } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import type { Step } from 'prosemirror-transform';
import type { OpenStory } from '../../../newsroom/editor/collab/contract.ts';
import { memoryStore } from '../../../newsroom/editor/collab/memory-store.ts';
import { openStory } from '../../../newsroom/editor/collab/open-story.ts';
import { type HeadlessView, headlessView } from '../headless-view.ts';
import { newsroomUrl } from '../newsroom-url.ts';
import { schemaOfVersion } from '../schema-versions.ts';
import type { Chance } from './chance.ts';
import { randomEdit } from './random-edit.ts';
import { type RoughSocket, roughSocket } from './rough-socket.ts';

/** What one window did, as it saw it itself. */
export interface Ledger {
  /** By which the log names it. */
  readonly clientId: string;
  /** Every step it made, in their order, as `signatureOf`. */
  readonly made: string[];
  /** How many it saw confirmed. */
  confirmed: number;
  /** How many found no place any more when others' came first. */
  dropped: number;
  /** Whether it was there until its last step was confirmed; else the next window sent the rest. */
  isWhole: boolean;
}

export interface SoakWriter {
  readonly ledgers: readonly Ledger[];
  /** Words that were shown as having lost their place. */
  readonly displaced: readonly string[];
  readonly edits: ReadonlyMap<string, number>;
  readonly schemaVersion: number;
  state(): EditorState;
  status(): OpenStory['snapshot']['status'];
  unconfirmed(): number;
  /** Of the log: what it has received. */
  version(): number;
  /** Windows of before whose steps are on the disk still. */
  kept(): Promise<number>;
  edit(): void;
  cut(): void;
  goOffline(): void;
  goOnline(): void;
  /** Closes the window as it is and opens another one on the same disk, of the newest schema it was told of. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

export interface WriterOptions {
  readonly name: string;
  readonly storyId: string;
  readonly cookie: string;
  readonly chance: Chance;
  readonly delay: number;
  /** Where somebody answers now. */
  ports(): readonly number[];
}

const timing = { retryFrom: 20, retryUpTo: 250, answerWithin: 3_000, cursorEvery: 200 };

/** Somebody who writes without sense, over a rough line, and keeps account of it. */
export async function soakWriter(options: WriterOptions): Promise<SoakWriter> {
  const { chance, storyId, cookie, delay, name } = options;
  const disk = memoryStore(true);
  const ledgers: Ledger[] = [];
  const displaced = new Set<string>();
  const edits = new Map<string, number>();
  const sockets = new Set<RoughSocket>();
  let schemaVersion = 1;
  let isOnline = true;
  let word = 0;
  let window: { readonly story: OpenStory; readonly view: HeadlessView; readonly ledger: Ledger };

  const open = async () => {
    const claims: string[] = [];
    const story = openStory({
      storyId,
      staffId: name,
      origin: 'http://127.0.0.1',
      timing,
      schema: schemaOfVersion(schemaVersion),
      store: {
        ...disk,
        claim: (clientId) => {
          claims.push(clientId);
          return disk.claim(clientId);
        },
      },
      openSocket: (url) => {
        const port = (isOnline ? chance.oneOf([...options.ports(), 1]) : 1) ?? 1; // nobody listens on port 1
        const headers = { cookie, origin: newsroomUrl };
        const socket = roughSocket(url.replace('127.0.0.1', `127.0.0.1:${port}`), headers, { chance, delay });
        sockets.add(socket);
        return socket;
      },
    });
    try {
      await story.ready;
    } catch (error) {
      await story.close(); // the page is loaded again
      throw error;
    }
    const ledger = { clientId: claims[0] ?? '', made: [], confirmed: 0, dropped: 0, isWhole: true };
    ledgers.push(ledger);
    return { story, view: headlessView(story, [history(), tableEditing()], accountant(ledger)), ledger };
  };
  const noteDisplaced = () => {
    for (const { text } of window.story.snapshot.displaced) displaced.add(text);
  };
  const close = async () => {
    noteDisplaced();
    window.ledger.isWhole = unconfirmedOf(window.view.state) === 0;
    await window.story.close();
    noteDisplaced();
    window.ledger.isWhole ||= unconfirmedOf(window.view.state) === 0;
    window.view.destroy();
    sockets.clear();
  };

  window = await open();
  return {
    ledgers,
    edits,
    get displaced() {
      noteDisplaced();
      return [...displaced];
    },
    get schemaVersion() {
      return schemaVersion;
    },
    state: () => window.view.state,
    status: () => window.story.snapshot.status,
    unconfirmed: () => unconfirmedOf(window.view.state),
    version: () => getVersion(window.view.state),
    kept: async () => (await disk.list(storyId, name)).length,
    edit: () => {
      const { state } = window.view;
      word += 1;
      const made = randomEdit(state, chance, () => `${name}${word} `);
      if (!made) return;
      edits.set(made.name, (edits.get(made.name) ?? 0) + 1);
      window.view.dispatch(made.transaction);
    },
    cut: () => {
      for (const socket of sockets) socket.cut();
      sockets.clear();
    },
    goOffline: () => {
      isOnline = false;
      for (const socket of sockets) socket.cut();
      sockets.clear();
    },
    goOnline: () => {
      isOnline = true;
      window.story.reconnect();
    },
    reopen: async () => {
      if (window.story.snapshot.status.kind === 'must_reload') schemaVersion = 2;
      await close();
      isOnline = true;
      window = await openWhicheverVersion();
    },
    close,
  };

  /** A page that is loaded is of the version that the newsroom is at by then. */
  async function openWhicheverVersion(): ReturnType<typeof open> {
    try {
      return await open();
    } catch (error) {
      if (schemaVersion === 2) throw error;
      schemaVersion = 2;
      return open();
    }
  }
}

function unconfirmedOf(state: EditorState): number {
  return sendableSteps(state)?.steps.length ?? 0;
}

/** Keeps account of the steps of a window: those it makes, those confirmed, those that lost their place. */
function accountant(ledger: Ledger) {
  return (transactions: readonly Transaction[], before: EditorState, after: EditorState) => {
    const isReceived = (each: Transaction) => each.getMeta('collab$') !== undefined; // set by prosemirror-collab
    const made = transactions.filter((each) => !isReceived(each)).flatMap(({ steps }) => steps);
    ledger.made.push(...made.map(signatureOf));
    const settled = unconfirmedOf(before) + made.length - unconfirmedOf(after);
    const received = transactions.find(isReceived);
    if (received?.docChanged) ledger.dropped += settled;
    else ledger.confirmed += settled;
  };
}

/** What of a step stays the same when it is rebased over others: its kind and its words. */
export function signatureOf(step: Step): string {
  const slice = 'slice' in step ? (step.slice as Slice) : null; // replace and replace-around have one
  const words = slice ? slice.content.textBetween(0, slice.content.size, '\n') : '';
  return `${step.toJSON().stepType}:${words}`;
}
