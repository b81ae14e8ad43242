import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PublicationState } from '../../../src/publishing/desk/contract.ts';
import { ApiProblem, get } from '../../api.ts';

/** Milliseconds: what happens by itself (a schedule at its second) is seen at the latest after so long. */
const lookAgain = 10_000;

export const publicationKey = (storyId: string) => ['story', storyId, 'publication'] as const;

/** Everything that the desk sees of a story's publication. */
export function usePublication(storyId: string) {
  return useQuery({
    queryKey: publicationKey(storyId),
    queryFn: ({ signal }) => get('/api/articles/{id}/publication', { id: storyId, signal }),
    refetchInterval: ({ state: { data } }) => (data ? nextLook(data) : lookAgain),
  });
}

/** Just after the second of a schedule, where that comes first. */
function nextLook({ schedule, now }: PublicationState): number {
  if (schedule?.state !== 'waiting') return lookAgain;
  const left = Date.parse(schedule.dueAt) - Date.parse(now) + 700;
  return Math.min(lookAgain, Math.max(700, left));
}

export interface DeskAct {
  /** Does something to the story. The answer, or null when it could not be done, which is shown. */
  do<T>(what: (story: { readonly id: string }) => Promise<T>): Promise<{ answer: T } | null>;
  readonly isBusy: boolean;
  readonly problem: Error | null;
  /** Somebody else was faster, or the story is not what it was when this page read it. */
  readonly isConflict: boolean;
  /** A gate is closed to it: each with its reason stands in the publication. */
  readonly isClosed: boolean;
  forget(): void;
}

/** Acts on a story; what is shown of it is read again whatever came of it. */
export function useDeskAct(storyId: string): DeskAct {
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  return {
    isBusy,
    problem,
    isConflict: problem instanceof ApiProblem && problem.status === 409,
    isClosed: problem instanceof ApiProblem && problem.type === 'urn:masthead:gates_closed',
    forget: () => setProblem(null),
    do: async (what) => {
      setIsBusy(true);
      setProblem(null);
      try {
        return { answer: await what({ id: storyId }) };
      } catch (error) {
        setProblem(error instanceof Error ? error : new Error(String(error)));
        return null;
      } finally {
        await queries.invalidateQueries({ queryKey: ['story', storyId] });
        setIsBusy(false);
      }
    },
  };
}
