import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MediaAsset } from '../../src/media/contract.ts';
import { ApiProblem } from '../api.ts';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { OwnProblem } from '../feedback/own-problem.ts';
import { useWords } from '../words.ts';
import { mediaOf } from './media-query.ts';
import { words } from './words.ts';

/** Changes something of an asset, as it was seen; what somebody else changed meanwhile is told of, not written over. */
export function useChange(id: string) {
  const t = useWords(words);
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const change = async (sent: () => Promise<MediaAsset>): Promise<boolean> => {
    setIsBusy(true);
    try {
      const asset = await sent();
      queries.setQueryData(mediaOf(id).queryKey, asset);
      void queries.invalidateQueries({ queryKey: ['media', 'list'] });
      notifyDone(t.saved);
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 409) {
        await queries.invalidateQueries({ queryKey: mediaOf(id).queryKey });
        notifyProblem(new OwnProblem(t.stale));
      } else notifyProblem(error);
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { change, isBusy };
}
