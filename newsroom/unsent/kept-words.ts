import type { StepStore } from '../editor/collab/contract.ts';
import { wordsOfKept } from '../editor/collab/displaced.ts';

/** Words that are kept in this browser and stand in no story yet. */
export interface Kept {
  readonly id: string;
  readonly storyId: string;
  readonly text: string;
  /** Steps still wait to be sent; words of a passage that is gone do not. */
  readonly kind: 'steps' | 'words';
}

/** What this browser keeps of a person: of one story, else of all. */
export async function keptWords(store: StepStore, staffId: string, storyId?: string): Promise<Kept[]> {
  const stories = storyId === undefined ? await store.stories(staffId) : [storyId];
  const found = await Promise.all(stories.map((each) => keptOf(store, staffId, each)));
  return found.flat();
}

async function keptOf(store: StepStore, staffId: string, storyId: string): Promise<Kept[]> {
  const clients = await store.list(storyId, staffId);
  const steps = await Promise.all(
    clients.map(async (id): Promise<Kept> => {
      const record = await store.read(id);
      return { id, storyId, text: wordsOfKept(record?.steps ?? []), kind: 'steps' };
    }),
  );
  const words = await store.listWords(storyId, staffId);
  return [...steps, ...words.map(({ id, text }): Kept => ({ id, storyId, text, kind: 'words' }))].filter(
    ({ text }) => text !== '',
  );
}

/** Forgets them for good. */
export function forgetKept(store: StepStore, { id, kind }: Kept): Promise<void> {
  return kind === 'steps' ? store.forget(id) : store.forgetWords(id);
}
