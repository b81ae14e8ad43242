import { schemaHistory } from '../../../src/domain/upgrade-steps.ts';
import { usualTiming } from './connect.ts';
import type { Displaced, OpenStory, OpenStoryOptions, Snapshot } from './contract.ts';
import { indexedDbStore } from './indexed-db-store.ts';
import { memoryStore } from './memory-store.ts';
import { socketOpener } from './open-socket.ts';
import { type Hold, type LeftPlace, sendLeft } from './send-left.ts';
import { type Session, startSession } from './session.ts';

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
  let displaced: readonly Displaced[] = [];
  let storyChanges = 0;
  let session: Session | null = null;
  let isClosed = false;
  const closed = new AbortController();
  /** What other windows left. */
  const place: LeftPlace = { others: new Set<Session>(), holds: new Set<Hold>(), closed: closed.signal };
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
  const add = (words: Displaced) => {
    displaced = [...displaced, words];
    show();
  };
  const displace = (text: string) => {
    const words = { id: crypto.randomUUID(), text, at: Date.now() };
    store.keepWords({ ...words, storyId, staffId }).catch(() => {});
    add({ ...words, why: 'passage_deleted' });
  };
  const sendWhatIsLeft = async () => {
    const names = await store.list(storyId, staffId).catch(() => []);
    await sendLeft(common, names, {
      place,
      events: {
        onSent: () => {},
        onDisplaced: (_client, text) => displace(text),
        // It is kept as its steps already.
        onUnsendable: (client, text) =>
          add({ id: keptPrefix + client, text, at: Date.now(), why: 'not_taken' }),
      },
    });
  };

  const begin = async () => {
    const hold = await store.claim(clientId).catch(() => null);
    if (hold) place.holds.add(hold);
    const words = await store.listWords(storyId, staffId).catch(() => []);
    displaced = words.map((each) => ({ ...each, why: 'passage_deleted' }));
    await Promise.race([sendWhatIsLeft(), pause(leftWithin)]);
    if (isClosed) return;
    session = startSession(
      { ...common, clientId },
      {
        onChange: show,
        onDisplaced: displace,
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
    for (const each of session ? [session, ...place.others] : place.others) each.hurry();
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
      await Promise.all([session?.close(), ...[...place.others].map((each) => each.close())]);
      watched?.removeEventListener('pagehide', hurry);
      for (const hold of place.holds) hold.release();
      listeners.clear();
    },
  };
}

const keptPrefix = 'kept:';

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
