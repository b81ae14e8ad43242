import type { KeptSteps, KeptWords, StepStore } from './contract.ts';

/** Keeps steps as long as it lives itself: where there is no IndexedDB, and in tests for a browser's disk. */
export function memoryStore(isDurable = false): StepStore {
  const records = new Map<string, KeptSteps>();
  const words = new Map<string, KeptWords>();
  const claimed = new Set<string>();
  return {
    isDurable,
    keep: async (record) => {
      records.set(record.clientId, structuredClone(record));
    },
    forget: async (clientId) => {
      records.delete(clientId);
    },
    list: async (storyId, staffId) =>
      [...records.values()].filter((each) => each.storyId === storyId && each.staffId === staffId),
    claim: async (clientId) => {
      if (claimed.has(clientId)) return null;
      claimed.add(clientId);
      return { release: () => claimed.delete(clientId) };
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
