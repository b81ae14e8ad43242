import { indexedDbStore } from '../editor/collab/indexed-db-store.ts';
import type { UnsentEvents, UnsentWay } from './send-unsent.ts';
import { tellOfUnsent } from './tell-of-unsent.tsx';

/**
 * Looks for unsent words now, when the line is back and when somebody comes back to this window. What sends them is the
 * larger part of an editor: it comes only where there is something to send.
 *
 * @param onChange what is kept is not what it was.
 * @returns what ends it.
 */
export function watchUnsent(staffId: string, onChange: () => void): () => void {
  const store = indexedDbStore();
  const teller = tellOfUnsent();
  const events: UnsentEvents = {
    onSent: (...which) => {
      onChange();
      teller.onSent(...which);
    },
    onKept: (...which) => {
      onChange();
      teller.onKept(...which);
    },
  };
  let way: Promise<UnsentWay> | null = null;
  const over = new AbortController();

  const look = async () => {
    if (document.visibilityState === 'hidden') return;
    if ((await store.stories(staffId)).length === 0) return;
    way ??= import('./send-unsent.ts').then(({ sendUnsent }) => sendUnsent({ staffId, store }, events));
    const found = await way;
    if (!over.signal.aborted) await found.look();
  };
  // A private window has no store, a cut line no program: what is kept stays kept.
  const tryToLook = () => {
    look().catch(() => {
      way = null;
    });
  };

  tryToLook();
  const { signal } = over;
  window.addEventListener('online', tryToLook, { signal });
  document.addEventListener('visibilitychange', tryToLook, { signal });
  return () => {
    over.abort();
    way?.then((found) => found.close()).catch(() => {});
  };
}
