import { Node } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import {
  closeCodes,
  LIVE_PROTOCOL,
  maxBytesOfMessage,
  maxStepsOfMessage,
} from '../../../src/domain/live-protocol.ts';
import { schema } from '../../../src/domain/schema.ts';
import type { SchemaHistory } from '../../../src/domain/upgrade-steps.ts';
import type { Hello, ServerMessage } from '../../../src/writing/live/contract.ts';
import { connect, type Line } from './connect.ts';
import type { KeptSteps, Peer, Socket, Status, StepStore, Surface, Timing } from './contract.ts';
import { cursorSender } from './cursor-sender.ts';
import { insertedWords } from './displaced.ts';
import { keepSteps } from './keep-steps.ts';
import { beginState, type LoggedStep, type LogPlugin, logPlugin } from './log-state.ts';
import { OpenFailed } from './open-failed.ts';
import { openPeers } from './peers.ts';

export interface SessionOptions {
  readonly clientId: string;
  readonly storyId: string;
  readonly staffId: string;
  readonly openSocket: () => Socket;
  readonly store: StepStore;
  readonly schema: SchemaHistory;
  readonly timing: Timing;
  /** Steps that an earlier window kept, to be sent before anything else. */
  readonly left?: KeptSteps;
}

export interface SessionEvents {
  /** Something that is shown has changed. */
  onChange(): void;
  /** Words fell out; see displaced.ts. */
  onDisplaced(text: string): void;
  onStoryChanged(): void;
}

/** One client of one story: a document, its unconfirmed steps, and the line to the server. */
export interface Session {
  readonly ready: Promise<void>;
  readonly surface: Surface;
  createState(plugins: readonly Plugin[]): EditorState;
  status(): Status;
  mayEdit(): boolean;
  peers(): readonly Peer[];
  keepsCopy(): boolean;
  reconnect(): void;
  takeBack(): string;
  /** The window may end at any moment. */
  hurry(): void;
  /** Closes the line; what is unconfirmed stays kept. */
  close(): Promise<void>;
}

/** Something the server said for good. */
type Ending = Extract<Status, { kind: 'must_reload' | 'signed_out' | 'refused' | 'gone' }>;

/** Opens a line for a client and keeps its document in step. */
export function startSession(options: SessionOptions, events: SessionEvents): Session {
  const { clientId, storyId, staffId, store, timing, left } = options;
  const keeper = keepSteps(
    store,
    { clientId, storyId, staffId, schemaVersion: options.schema.version },
    events.onChange,
    left !== undefined,
  );
  const peers = openPeers();
  const began = Promise.withResolvers<void>();
  began.promise.catch(() => {}); // whoever waits hears of it
  let log: LogPlugin | null = null;
  let state: EditorState | null = null;
  let view: Surface | null = null;
  /** What the server said between `createState` and the view's coming; null while nothing is held back. */
  let held: ServerMessage[] | null = null;
  let isConnected = false;
  let hasFailed = false;
  let mayEdit = false;
  let ending: Ending | null = null;
  /** When the steps that are on their way were sent, else null. */
  let sent: { readonly timer: ReturnType<typeof setTimeout> } | null = null;
  let pausedUntil: ReturnType<typeof setTimeout> | undefined;

  const begun = (): { log: LogPlugin; state: EditorState } => {
    if (!log || !state) throw new Error('the story has not come yet: wait for ready');
    return { log, state };
  };
  const unconfirmed = () => (log && state ? log.unconfirmed(state) : []);
  const cursor = cursorSender(timing.cursorEvery, (at) => line.send({ type: 'cursor', ...at }));

  const surface: Surface = {
    get state() {
      return begun().state;
    },
    dispatch: (transaction) => {
      if (view) return view.dispatch(transaction);
      state = begun().state.apply(transaction);
      changed();
    },
  };

  const changed = () => {
    const steps = unconfirmed();
    if (log && state)
      keeper.note(
        log.version(state),
        steps.map(({ step }) => step),
      );
    sendSteps();
    if (log && state && isConnected && steps.length === 0) {
      const { anchor, head } = state.selection;
      cursor.note({ version: log.version(state), anchor, head });
    }
    events.onChange();
  };

  const answered = () => {
    if (sent) clearTimeout(sent.timer);
    sent = null;
  };

  const sendSteps = () => {
    const steps = unconfirmed();
    if (!isConnected || sent || ending || pausedUntil || steps.length === 0 || !mayEdit) return;
    const { log, state } = begun();
    const json = batchOf(steps.map(({ step }) => step.toJSON()));
    sent = { timer: setTimeout(() => line.reconnect(), timing.answerWithin) };
    line.send({ type: 'steps', version: log.version(state), steps: json });
  };

  const hello = (): Hello['from'] => {
    if (log && state) return { kind: 'version', version: log.version(state) };
    return left ? { kind: 'document', version: left.version } : { kind: 'nothing' };
  };

  const begin = (document: unknown, version: number) => {
    log = logPlugin(clientId, version);
    state = beginState(Node.fromJSON(schema, document), [log.plugin, bridge]);
    peers.advance(version, []);
    const transaction = state.tr;
    for (const json of left?.steps ?? []) transaction.step(Step.fromJSON(schema, json));
    if (transaction.docChanged) state = state.apply(transaction);
  };

  const receive = (
    message: Pick<Extract<ServerMessage, { type: 'steps' }>, 'version' | 'steps' | 'clientIds'>,
  ) => {
    const { log } = begun();
    const known = log.version(begun().state) - message.version;
    if (known < 0) return line.reconnect(); // something was missed
    const entries = message.steps.slice(known).map(
      (json, place): LoggedStep => ({
        step: Step.fromJSON(schema, json),
        clientId: message.clientIds[known + place] ?? '',
      }),
    );
    if (entries.length === 0) return;
    peers.advance(
      message.version + known,
      entries.map(({ step }) => step),
    );
    if (entries.some((entry) => entry.clientId === clientId)) answered();
    const displaced = log.receive(surface, entries);
    if (displaced !== '') events.onDisplaced(displaced);
  };

  const hear = (message: ServerMessage) => {
    if (held) {
      held.push(message);
      return;
    }
    try {
      take(message);
    } catch (error) {
      // The log here and there are not the same log any more: a backup was restored, or something is broken.
      console.error(error);
      end({ kind: 'must_reload', unconfirmed: unconfirmed().length });
      line.close();
    }
    events.onChange();
  };

  const take = (message: ServerMessage) => {
    switch (message.type) {
      case 'welcome':
        return welcome(message);
      case 'steps':
        receive(message);
        return sendSteps();
      case 'behind':
        answered();
        // The steps that came first were received before this; else they are missing and come with a new hello.
        if (log && state && log.version(state) < message.version) return line.reconnect();
        return sendSteps();
      case 'refused':
        answered();
        return end({ kind: 'refused', told: message, unconfirmed: 0 });
      case 'slow_down':
        answered();
        pausedUntil = setTimeout(() => {
          pausedUntil = undefined;
          sendSteps();
        }, message.after);
        return;
      case 'rights':
        mayEdit = message.mayEdit;
        return sendSteps();
      case 'person':
        return peers.set(message.person);
      case 'left':
        return peers.remove(message.id);
      case 'story_changed':
        return events.onStoryChanged();
    }
  };

  const welcome = (message: Extract<ServerMessage, { type: 'welcome' }>) => {
    isConnected = true;
    mayEdit = message.mayEdit;
    peers.clear();
    if (!log) begin(message.document, message.version);
    receive(message);
    for (const person of message.people) if (person.id !== message.id) peers.set(person);
    began.resolve();
    changed();
  };

  const end = (with_: Ending) => {
    ending = with_;
    if (with_.kind === 'must_reload' || with_.kind === 'signed_out' || with_.kind === 'gone') {
      began.reject(new OpenFailed(with_.kind, 'The story cannot be opened.'));
    }
    events.onChange();
  };

  const line: Line = connect(options.openSocket, timing, {
    onOpen: () => {
      const { version: schemaVersion } = options.schema;
      line.send({ type: 'hello', protocol: LIVE_PROTOCOL, schemaVersion, clientId, from: hello() });
    },
    onMessage: hear,
    onClose: (code) => {
      isConnected = false;
      hasFailed = true;
      held = held && [];
      answered();
      peers.clear();
      const kind = endings.get(code);
      if (kind) end({ kind, unconfirmed: unconfirmed().length });
      else events.onChange();
      return !kind;
    },
  });

  const bridge: Plugin = new Plugin({
    view: (arrived) => {
      view = arrived;
      state = arrived.state;
      const missed = held ?? [];
      held = null;
      // The view is not finished while its plugins begin.
      queueMicrotask(() => {
        for (const message of missed) hear(message);
      });
      return {
        update: ({ state: now }, before) => {
          state = now;
          if (now.doc !== before.doc || now.selection !== before.selection) changed();
        },
        destroy: () => {
          if (view === arrived) view = null;
        },
      };
    },
  });

  return {
    ready: began.promise,
    surface,
    createState: (plugins) => {
      const { log, state: now } = begun();
      held ??= [];
      return now.reconfigure({ plugins: [...plugins, log.plugin, bridge] });
    },
    status: () => {
      const count = unconfirmed().length;
      if (ending) return { ...ending, unconfirmed: count };
      if (!log && !hasFailed) return { kind: 'connecting' };
      if (!isConnected) return { kind: 'offline', unconfirmed: count, isKept: keeper.isKept() };
      return count === 0 ? { kind: 'saved' } : { kind: 'saving', unconfirmed: count };
    },
    mayEdit: () => mayEdit && ending?.kind !== 'gone',
    peers: () =>
      state
        ? peers.shown(
            state,
            unconfirmed().map(({ step }) => step),
          )
        : [],
    keepsCopy: keeper.isKeeping,
    reconnect: () => {
      if (!isConnected) line.reconnect();
    },
    takeBack: () => {
      const { log, state: now } = begun();
      const text = insertedWords(
        now.doc,
        unconfirmed().map(({ step }) => step),
      );
      surface.dispatch(log.takeBack(now));
      if (ending?.kind === 'refused') ending = null;
      changed();
      return text;
    },
    hurry: keeper.hurry,
    close: async () => {
      line.close();
      answered();
      cursor.stop();
      clearTimeout(pausedUntil);
      isConnected = false;
      await keeper.settled();
    },
  };
}

const endings: ReadonlyMap<number, 'must_reload' | 'signed_out' | 'gone'> = new Map([
  [closeCodes.reload, 'must_reload'],
  [closeCodes.malformed, 'must_reload'],
  [closeCodes.signedOut, 'signed_out'],
  [closeCodes.notAllowed, 'gone'],
  [closeCodes.notFound, 'gone'],
]);

/** As many steps from the front as one message may carry. */
function batchOf(steps: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const batch: Record<string, unknown>[] = [];
  let bytes = 1_000;
  for (const step of steps.slice(0, maxStepsOfMessage)) {
    bytes += JSON.stringify(step).length * 3; // a sign takes three bytes at the most, or two have four
    if (batch.length > 0 && bytes > maxBytesOfMessage) break;
    batch.push(step);
  }
  return batch;
}
