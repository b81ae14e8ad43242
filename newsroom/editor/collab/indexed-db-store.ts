import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptSteps, KeptWords, StepStore } from './contract.ts';
import { forgetLastWords, keepLastWords, listLastWords, readLastWords } from './last-words.ts';

interface Head extends Omit<KeptSteps, 'steps'> {
  /** Number of the first step; they count up over the life of a client. */
  readonly first: number;
  readonly count: number;
}

interface Kept extends DBSchema {
  clients: { key: string; value: Head; indexes: { byStory: [string, string] } };
  steps: { key: [string, number]; value: unknown };
  words: { key: string; value: KeptWords; indexes: { byStory: [string, string] } };
}

/** Keeps steps in the browser's IndexedDB: a row for each client and one for each step. */
export function indexedDbStore(): StepStore {
  let opening: Promise<IDBPDatabase<Kept>> | null = null;
  const open = () => {
    opening ??= openDB<Kept>('masthead-drafts', 2, {
      upgrade: (database, before) => {
        if (before < 1) {
          const clients = database.createObjectStore('clients', { keyPath: 'clientId' });
          clients.createIndex('byStory', ['storyId', 'staffId']);
          database.createObjectStore('steps');
        }
        const words = database.createObjectStore('words', { keyPath: 'id' });
        words.createIndex('byStory', ['storyId', 'staffId']);
      },
      // A page of a newer build waits for this one to let go.
      blocking: (_current, _wanted, event) => {
        opening = null;
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: () => {
        opening = null;
      },
    });
    return opening;
  };
  const read = async (clientId: string): Promise<KeptSteps | null> => {
    const transaction = (await open()).transaction(['clients', 'steps'], 'readonly');
    const kept = await transaction.objectStore('clients').get(clientId);
    if (!kept) return null;
    const { first, count, ...head } = kept;
    const rows = transaction.objectStore('steps');
    return {
      ...head,
      steps: count === 0 ? [] : await rows.getAll(rangeOf(clientId, first, first + count - 1)),
    };
  };
  const keep: StepStore['keep'] = async (record, { dropped, unchanged }) => {
    const transaction = (await open()).transaction(['clients', 'steps'], 'readwrite', {
      durability: 'relaxed',
    });
    const clients = transaction.objectStore('clients');
    const rows = transaction.objectStore('steps');
    const { steps, ...head } = record;
    const before = await clients.get(record.clientId);
    const start = before?.first ?? 0;
    const first = start + Math.min(dropped, before?.count ?? 0);
    const end = start + (before?.count ?? 0);
    const writes: Promise<unknown>[] = [];
    if (first > start) writes.push(rows.delete(rangeOf(record.clientId, start, first - 1)));
    if (end > first + unchanged)
      writes.push(rows.delete(rangeOf(record.clientId, first + unchanged, end - 1)));
    for (let place = unchanged; place < steps.length; place += 1) {
      writes.push(rows.put(steps[place], [record.clientId, first + place]));
    }
    writes.push(clients.put({ ...head, first, count: steps.length }));
    await Promise.all([...writes, transaction.done]);
  };
  return {
    isDurable: true,
    keep,
    keepAtOnce: keepLastWords,
    forgetAtOnce: forgetLastWords,
    forget: async (clientId) => {
      const transaction = (await open()).transaction(['clients', 'steps'], 'readwrite');
      await Promise.all([
        transaction.objectStore('clients').delete(clientId),
        transaction.objectStore('steps').delete(rangeOf(clientId, 0, Number.MAX_SAFE_INTEGER)),
        transaction.done,
      ]);
      forgetLastWords(clientId);
    },
    list: async (storyId, staffId) => {
      const heads = await (await open()).getAllFromIndex('clients', 'byStory', [storyId, staffId]);
      const last = listLastWords(staffId).filter((each) => each.storyId === storyId);
      return [...new Set([...heads, ...last].map(({ clientId }) => clientId))];
    },
    stories: async (staffId) => {
      const database = await open();
      const kept = [...(await database.getAll('clients')), ...(await database.getAll('words'))];
      const theirs = kept.filter((each) => each.staffId === staffId);
      return [...new Set([...theirs, ...listLastWords(staffId)].map(({ storyId }) => storyId))];
    },
    read: async (clientId) => readLastWords(clientId) ?? read(clientId),
    take: async (clientId) => {
      const last = readLastWords(clientId);
      if (last) await keep(last, { dropped: Number.MAX_SAFE_INTEGER, unchanged: 0 });
      forgetLastWords(clientId);
      return last ?? read(clientId);
    },
    claim,
    claimLater,
    keepWords: async (words) => {
      await (await open()).put('words', words);
    },
    forgetWords: async (id) => (await open()).delete('words', id),
    listWords: async (storyId, staffId) =>
      (await open()).getAllFromIndex('words', 'byStory', [storyId, staffId]),
  };
}

function rangeOf(clientId: string, from: number, to: number): IDBKeyRange {
  return IDBKeyRange.bound([clientId, from], [clientId, to]);
}

/**
 * By a lock that ends with the window, however it ends. Without locks (a page that is not secure) every claim is
 * granted: two windows that send the same steps as the same client confirm each other's, so nothing is sent twice.
 */
function claim(clientId: string): Promise<{ release(): void } | null> {
  return lock(clientId, { ifAvailable: true });
}

function claimLater(clientId: string, givenUp: AbortSignal): Promise<{ release(): void } | null> {
  return lock(clientId, { signal: givenUp }).catch(() => null);
}

async function lock(clientId: string, options: LockOptions): Promise<{ release(): void } | null> {
  if (!('locks' in navigator)) return { release: () => {} };
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`masthead-draft-${clientId}`, options, (granted) => {
        if (!granted) return resolve(null);
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(reject);
  });
}
