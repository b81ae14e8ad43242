import { livePath } from '../../../src/domain/live-protocol.ts';
import { schemaHistory, upgradeJson } from '../../../src/domain/upgrade-steps.ts';
import { usualTiming } from './connect.ts';
import type { Displaced, KeptSteps, OpenStory, OpenStoryOptions, Snapshot, Socket } from './contract.ts';
import { wordsOfKept } from './displaced.ts';
import { indexedDbStore } from './indexed-db-store.ts';
import { memoryStore } from './memory-store.ts';
import { type Session, type SessionOptions, startSession } from './session.ts';

/** Milliseconds that the story waits for what closed windows have left to be sent; it goes on after that. */
const leftWithin = 4_000;
const farewell = 1_000;

/** Opens a story for this window; see contract.ts. */
export function openStory(options: OpenStoryOptions): OpenStory {
  const { storyId, staffId } = options;
  const store = options.store ?? (typeof indexedDB === 'undefined' ? memoryStore() : indexedDbStore());
  const common = {
    storyId,
    staffId,
    store,
    schema: options.schema ?? schemaHistory,
    timing: { ...usualTiming, ...options.timing },
    openSocket: socketOpener(options),
  };
  const clientId = crypto.randomUUID();
  const listeners = new Set<() => void>();
  const others = new Set<Session>();
  let displaced: readonly Displaced[] = [];
  let storyChanges = 0;
  let session: Session | null = null;
  let isClosed = false;
  const closed = new AbortController();
  /** Names of clients that are this window's as long as it lives. */
  const holds: Hold[] = [];
  let snapshot: Snapshot = {
    status: { kind: 'connecting' },
    mayEdit: false,
    peers: [],
    displaced,
    keepsCopy: store.isDurable,
    storyChanges,
  };

  const show = () => {
    if (session) {
      snapshot = {
        status: session.status(),
        mayEdit: session.mayEdit(),
        peers: session.peers(),
        displaced,
        keepsCopy: session.keepsCopy(),
        storyChanges,
      };
    }
    for (const listener of listeners) listener();
  };
  const displace = (id: string, text: string) => {
    const words = { id, text, at: Date.now() };
    displaced = [...displaced, words];
    // What cannot be sent is kept as its steps already.
    if (!id.startsWith(keptPrefix)) store.keepWords({ ...words, storyId, staffId }).catch(() => {});
    show();
  };

  const begin = async () => {
    const hold = await store.claim(clientId).catch(() => null);
    if (hold) holds.push(hold);
    displaced = await store.listWords(storyId, staffId).catch(() => []);
    await sendWhatIsLeft(common, { others, holds, closed: closed.signal }, displace);
    if (isClosed) return;
    session = startSession(
      { ...common, clientId },
      {
        onChange: show,
        onDisplaced: (text) => displace(crypto.randomUUID(), text),
        onStoryChanged: () => {
          storyChanges += 1;
          show();
        },
      },
    );
    await session.ready;
  };

  const reconnect = () => session?.reconnect();
  const watched = typeof window === 'undefined' ? null : window;
  watched?.addEventListener('online', reconnect);
  // Also what other windows had left and is still on its way.
  const hurry = () => {
    for (const each of session ? [session, ...others] : others) each.hurry();
  };
  watched?.addEventListener('pagehide', hurry);
  const ready = begin();
  ready.catch(() => {}); // whoever waits hears of it; nobody may

  const opened = (): Session => {
    if (!session) throw new Error('the story has not come yet: wait for ready');
    return session;
  };
  return {
    ready,
    get surface() {
      return opened().surface;
    },
    get snapshot() {
      return snapshot;
    },
    createState: (plugins) => opened().createState(plugins),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reconnect,
    takeBack: () => opened().takeBack(),
    dismissDisplaced: (id) => {
      displaced = displaced.filter((each) => each.id !== id);
      const forgetting = id.startsWith(keptPrefix)
        ? store.forget(id.slice(keptPrefix.length))
        : store.forgetWords(id);
      forgetting.catch(() => {}); // it is shown once more then
      show();
    },
    close: async () => {
      isClosed = true;
      closed.abort();
      watched?.removeEventListener('online', reconnect);
      if (session) await savedWithin(session, farewell);
      await Promise.all([session?.close(), ...[...others].map((each) => each.close())]);
      watched?.removeEventListener('pagehide', hurry);
      for (const hold of holds) hold.release();
      listeners.clear();
    },
  };
}

interface Hold {
  release(): void;
}

const keptPrefix = 'kept:';

/**
 * Sends what windows that are closed by now have left, each as the client it was: steps that had arrived after all
 * come back as its own and are not sent again. What the server will never take is shown as displaced words. A window
 * that still lives, or has not quite ended, is waited for meanwhile: what it leaves then is sent from here.
 */
async function sendWhatIsLeft(
  common: Omit<SessionOptions, 'clientId'>,
  { others, holds, closed }: { readonly others: Set<Session>; holds: Hold[]; readonly closed: AbortSignal },
  displace: (id: string, text: string) => void,
): Promise<void> {
  const { store, schema } = common;
  const send = async (clientId: string, claim: Hold) => {
    holds.push(claim);
    const record = await store.take(clientId);
    if (record && !closed.aborted) {
      const left: KeptSteps = { ...record, steps: upgradeJson(record.steps, record.schemaVersion, schema) };
      await sendLeft(common, left, others, {
        onDisplaced: (text) => displace(crypto.randomUUID(), text),
        onUnsendable: (text) => displace(keptPrefix + clientId, text),
      });
    }
    claim.release();
  };
  const sendLater = async (clientId: string) => {
    const claim = await store.claimLater(clientId, closed);
    if (claim) await send(clientId, claim);
  };
  const names = await store.list(common.storyId, common.staffId).catch(() => []);
  const work = names.map(async (clientId) => {
    const claim = await store.claim(clientId);
    if (claim) await send(clientId, claim);
    else sendLater(clientId).catch(() => {}); // it stays kept for the next window
  });
  await Promise.race([Promise.allSettled(work), pause(leftWithin)]);
}

function sendLeft(
  common: Omit<SessionOptions, 'clientId'>,
  left: KeptSteps,
  others: Set<Session>,
  events: {
    onDisplaced(text: string): void;
    /** The server will never take it; it stays kept until somebody dismisses it. */
    onUnsendable(text: string): void;
  },
): Promise<void> {
  return new Promise((resolve) => {
    const finish = async (session: Session) => {
      others.delete(session);
      await session.close();
      resolve();
    };
    const look = () => {
      const { kind } = session.status();
      if (!others.has(session)) return;
      if (kind === 'saved') finish(session);
      if (kind === 'refused' || kind === 'gone') {
        events.onUnsendable(wordsOfKept(left.steps));
        finish(session);
      }
      if (kind === 'must_reload' || kind === 'signed_out') finish(session);
    };
    const session = startSession(
      { ...common, clientId: left.clientId, left },
      { onChange: () => queueMicrotask(look), onDisplaced: events.onDisplaced, onStoryChanged: () => {} },
    );
    others.add(session);
  });
}

function savedWithin(session: Session, milliseconds: number): Promise<void> {
  if (session.status().kind !== 'saving') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    const look = setInterval(() => {
      if (session.status().kind !== 'saving') done();
    }, 20);
    function done() {
      clearTimeout(timer);
      clearInterval(look);
      resolve();
    }
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function socketOpener({ origin, storyId, openSocket }: OpenStoryOptions): () => Socket {
  const base = origin ?? location.origin;
  const url = base.replace(/^http/, 'ws') + livePath(storyId);
  // The browser's events carry more than the few fields that are read.
  return () => (openSocket ? openSocket(url) : (new WebSocket(url) as unknown as Socket));
}
