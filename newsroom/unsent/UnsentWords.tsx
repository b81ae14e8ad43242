import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useActor } from '../session.tsx';
import { keptWordsKey } from './kept-words-key.ts';

/** Milliseconds after the first screen: what was kept for days does not compete with it. */
const comesAfter = 1_500;

/** Sends what closed windows left unsent, on whichever page somebody comes back to. Draws nothing but a message. */
export function UnsentWords() {
  const { staffId } = useActor();
  const queries = useQueryClient();
  useEffect(() => {
    if (!staffId) return;
    let isHere = true;
    let close = () => {};
    // Without its program it is done by the next page that has it.
    const begin = () =>
      import('./watch-unsent.ts').then(
        ({ watchUnsent }) => {
          if (isHere)
            close = watchUnsent(staffId, () => queries.invalidateQueries({ queryKey: keptWordsKey }));
        },
        () => {},
      );
    const timer = setTimeout(begin, comesAfter);
    return () => {
      isHere = false;
      clearTimeout(timer);
      close();
    };
  }, [staffId, queries]);
  return null;
}
