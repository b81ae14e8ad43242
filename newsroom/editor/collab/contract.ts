import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import type { SchemaHistory } from '../../../src/domain/upgrade-steps.ts';
import type { Told } from '../../refusals/sentences.ts';

// How the editor meets the collaboration client (open-story.ts). In short:
//
//   const story = openStory({ storyId, staffId: actor.staffId });
//   await story.ready;
//   const view = new EditorView(place, {
//     state: story.createState([...plugins of yours]),
//     editable: () => story.snapshot.mayEdit,
//   });
//   useSyncExternalStore(story.subscribe, () => story.snapshot);     // in React
//   view.destroy(); await story.close();                             // when the page goes
//
// The state carries what finds the view by itself: nothing has to be called when the document changes. A view may go
// and another one come (createState again): the story stays in step meanwhile.

/** How it stands between this window and the server. */
export type Status =
  /** Connecting for the first time. */
  | { readonly kind: 'connecting' }
  /** Everything typed here is in the log. */
  | { readonly kind: 'saved' }
  /** Connected; so many steps are on their way. */
  | { readonly kind: 'saving'; readonly unconfirmed: number }
  /**
   * No connection: typing goes on where there is a document, steps are kept in this browser. It tries again by itself. `isKept`: all of them
   * are there already; a moment after a key they are still on their way.
   */
  | { readonly kind: 'offline'; readonly unconfirmed: number; readonly isKept: boolean }
  /** The newsroom was updated: ask to reload the page. What is not sent is kept and goes out after. */
  | { readonly kind: 'must_reload'; readonly unconfirmed: number }
  /** The session ended: ask to sign in again, then reload; what is not sent is kept. */
  | { readonly kind: 'signed_out'; readonly unconfirmed: number }
  /** The server will never take what was typed last. Show why; offer `takeBack`. */
  | {
      readonly kind: 'refused';
      readonly told: Told;
      readonly unconfirmed: number;
    }
  /** There is no such story, or it is not for this person. */
  | { readonly kind: 'gone'; readonly unconfirmed: number };

/** Somebody else in the story; positions are those of the document as it is here and now. */
export interface Peer {
  /** Of their window: a person with two windows is there twice. */
  readonly id: string;
  readonly staffId: string | null;
  readonly name: string;
  readonly cursor: { readonly anchor: number; readonly head: number } | null;
}

/** Words typed here that are not in the story. */
export interface Displaced {
  readonly id: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Somebody deleted the passage around them meanwhile, or the server takes none of this person any more. */
  readonly why: 'passage_deleted' | 'not_taken';
}

/** What the page shows besides the text. A new object whenever anything of it changes. */
export interface Snapshot {
  readonly status: Status;
  readonly mayEdit: boolean;
  readonly peers: readonly Peer[];
  /** Until `dismissDisplaced`: show them and offer to put them back in. */
  readonly displaced: readonly Displaced[];
  /** False when this browser keeps nothing (private window, full disk): warn before the page is left. */
  readonly keepsCopy: boolean;
  /** Counts up when a field, the stage or the assignment changed: read the story again. */
  readonly storyChanges: number;
}

/** A story that is open in this window. */
export interface OpenStory {
  /** The document has come. Rejects with OpenFailed when the story cannot be opened at all. */
  readonly ready: Promise<void>;
  /** The state for a view, with plugins of its own before those that keep it in step. After `ready`. */
  createState(plugins: readonly Plugin[]): EditorState;
  /** Where the document is edited now: the view, or without one the state alone. After `ready`. */
  readonly surface: Surface;
  readonly snapshot: Snapshot;
  /** For useSyncExternalStore. */
  subscribe(listener: () => void): () => void;
  /** Tries to connect at once instead of waiting, e.g. when the person says so. */
  reconnect(): void;
  /** Takes what is not confirmed out of the document again. @returns its words, to be copied. */
  takeBack(): string;
  dismissDisplaced(id: string): void;
  /** Sends what can be sent within a second, keeps the rest in the browser, leaves. */
  close(): Promise<void>;
}

/** Where a story's document is edited: an EditorView, or in tests something as small as this. */
export interface Surface {
  readonly state: EditorState;
  dispatch(transaction: Transaction): void;
}

/** What of a WebSocket is used. */
export interface Socket {
  send(text: string): void;
  close(code?: number, reason?: string): void;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
  onerror: ((event: never) => void) | null;
}

export interface OpenStoryOptions {
  readonly storyId: string;
  /** Whose unsent steps of before are taken up again. */
  readonly staffId: string;
  /** Absent: the page's own origin. */
  readonly origin?: string;
  /** Absent: the browser's WebSocket. */
  readonly openSocket?: (url: string) => Socket;
  /** Absent: IndexedDB. */
  readonly store?: StepStore;
  /** Absent: the schema of this build. */
  readonly schema?: SchemaHistory;
  /** Absent: the defaults, in milliseconds. */
  readonly timing?: Partial<Timing>;
}

export interface Timing {
  /** The first pause before connecting again, and the longest; each is drawn between half of it and all. */
  readonly retryFrom: number;
  readonly retryUpTo: number;
  /** No answer to steps for so long: the connection is given up. */
  readonly answerWithin: number;
  /** Cursors are sent at most that often. */
  readonly cursorEvery: number;
}

/** Steps that a client has not seen confirmed, as they are kept. */
export interface KeptSteps {
  readonly clientId: string;
  readonly storyId: string;
  readonly staffId: string;
  readonly schemaVersion: number;
  /** The version of the log that the first of them leads on from. */
  readonly version: number;
  readonly steps: readonly unknown[];
}

/** Words whose passage was deleted, as they are kept until somebody dismisses them. */
export interface KeptWords extends Omit<Displaced, 'why'> {
  readonly storyId: string;
  readonly staffId: string;
}

/** Where unconfirmed steps outlive the window: one record for each client, that is each window and story. */
export interface StepStore {
  /** Whether it outlives the window at all. */
  readonly isDurable: boolean;
  /**
   * Replaces what is kept for this client. `unchanged`: how many of the steps from the first on are kept as they
   * are already, counted after `dropped` of them were taken from the front.
   */
  keep(record: KeptSteps, change: { readonly dropped: number; readonly unchanged: number }): Promise<void>;
  /** As `keep`, in one go and without a promise: for a window that is being closed and hears of nothing any more. */
  keepAtOnce(record: KeptSteps): void;
  /** The window lived on: what was kept at once is kept as the rest is by now. */
  forgetAtOnce(clientId: string): void;
  forget(clientId: string): Promise<void>;
  /** Names of clients of this story and person that have something kept. */
  list(storyId: string, staffId: string): Promise<readonly string[]>;
  /** Ids of the stories that have something of this person kept: steps or words. */
  stories(staffId: string): Promise<readonly string[]>;
  /** What this client has kept by now, whoever is that client; null when there is nothing. */
  read(clientId: string): Promise<KeptSteps | null>;
  /** What this client has left, once its name is claimed; null when there is nothing any more. */
  take(clientId: string): Promise<KeptSteps | null>;
  /** Takes the client's name for this window; null when another window has it and lives. */
  claim(clientId: string): Promise<{ release(): void } | null>;
  /** As `claim`, when the window that has the name ends; null when it was given up before. */
  claimLater(clientId: string, givenUp: AbortSignal): Promise<{ release(): void } | null>;
  keepWords(words: KeptWords): Promise<void>;
  forgetWords(id: string): Promise<void>;
  listWords(storyId: string, staffId: string): Promise<readonly KeptWords[]>;
}
