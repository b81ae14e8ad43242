import { useQuery, useQueryClient } from '@tanstack/react-query';
import { indexedDbStore } from '../editor/collab/indexed-db-store.ts';
import { notifyProblem } from '../feedback/notify.ts';
import { useActor } from '../session.tsx';
import { forgetKept, type Kept, keptWords } from './kept-words.ts';
import { keptWordsKey } from './kept-words-key.ts';

const store = indexedDbStore();

/** What this browser keeps of whoever works here: of one story, else of all. Empty where a browser keeps nothing. */
export function useKeptWords(storyId?: string) {
  const { staffId } = useActor();
  const queries = useQueryClient();
  const queryKey = [...keptWordsKey, staffId, storyId ?? 'all'];
  const { data } = useQuery({
    queryKey,
    queryFn: () => keptWords(store, staffId ?? '', storyId).catch(() => []),
    staleTime: 0,
  });
  const discard = (kept: Kept) => {
    forgetKept(store, kept)
      .then(() => queries.invalidateQueries({ queryKey }))
      .catch(notifyProblem);
  };
  return { kept: data, discard };
}
