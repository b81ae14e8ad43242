import { notifyDone } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import { useChangeSite, type WantedChange } from './use-site.ts';
import { words } from './words.ts';

/** Saves one setting, says so, and closes its form; what went wrong stays in `error` beside the form. */
export function useSave(edition: string, close: () => void) {
  const t = useWords(words);
  const change = useChangeSite(edition);
  return {
    isPending: change.isPending,
    error: change.error,
    save: (wanted: WantedChange) =>
      change.mutate(wanted, {
        onSuccess: () => {
          notifyDone(t.saved);
          close();
        },
      }),
  };
}
