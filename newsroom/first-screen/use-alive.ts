import { useEffect } from 'react';
import { doEarlyActs } from './early-acts.ts';

/** Of a page that the server draws: says that it is alive, with all that is in it. */
export function useAlive(): void {
  useEffect(doEarlyActs, []);
}
