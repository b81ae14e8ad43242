import type { KeptSteps, KeptWords, StepStore } from './contract.ts';

/** Keeps steps as long as it lives itself: where there is no IndexedDB, and in tests for a browser's disk. */
export function memoryStore(isDurable = false): StepStore {
  const records = new Map<string, KeptSteps>();
  const words = new Map<string, KeptWords>();
  const claimed = new Map<string, PromiseWithResolvers<void>>();
  const claim = (clientId: string) => {
    if (claimed.has(clientId)) return null;
    const free = Promise.withResolvers<void>();
    claimed.set(clientId, free);
    return {
      release: () => {
        claimed.delete(clientId);
        free.resolve();
      },
    };
  };
  const set = (record: KeptSteps) => {
    records.set(record.clientId, structuredClone(record));
  };
  return {
    isDurable,
    keep: async (record) => set(record),
    keepAtOnce: set,
    forgetAtOnce: () => {},
    forget: async (clientId) => {
      records.delete(clientId);
    },
    list: async (storyId, staffId) =>
      [...records.values()]
        .filter((each) => each.storyId === storyId && each.staffId === staffId)
        .map(({ clientId }) => clientId),
    stories: async (staffId) => [
      ...new Set(
        [...records.values(), ...words.values()]
          .filter((each) => each.staffId === staffId)
          .map(({ storyId }) => storyId),
      ),
    ],
    read: async (clientId) => records.get(clientId) ?? null,
    take: async (clientId) => records.get(clientId) ?? null,
    claim: async (clientId) => claim(clientId),
    claimLater: async (clientId, givenUp) => {
      const over = new Promise<void>((resolve) => {
        givenUp.addEventListener('abort', () => resolve(), { once: true });
      });
      while (!givenUp.aborted) {
        const hold = claim(clientId);
        if (hold) return hold;
        await Promise.race([claimed.get(clientId)?.promise, over]);
      }
      return null;
    },
    keepWords: async (kept) => {
      words.set(kept.id, kept);
    },
    forgetWords: async (id) => {
      words.delete(id);
    },
    listWords: async (storyId, staffId) =>
      [...words.values()].filter((each) => each.storyId === storyId && each.staffId === staffId),
  };
}
