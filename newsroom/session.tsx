import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use } from 'react';
import { type Action, type Actor, type Item, may } from '../src/domain/permissions.ts';
import { ApiProblem, get } from './api.ts';
import { Loading } from './feedback/Loading.tsx';
import { ProblemNote } from './feedback/ProblemNote.tsx';

const ActorContext = createContext<Actor | null>(null);

/** What is under it is for somebody who is signed in; everybody else gets `fallback`. */
export function SessionGate({
  children,
  fallback,
}: {
  readonly children: ReactNode;
  readonly fallback: ReactNode;
}) {
  const session = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => readSession(signal),
    staleTime: 60_000,
  });
  if (session.isPending) return <Loading />;
  // A failed look while somebody writes offline changes nothing of who they are.
  if (session.isLoadingError) return <ProblemNote error={session.error} retry={() => session.refetch()} />;
  if (session.data === null) return fallback;
  return <ActorContext value={session.data}>{children}</ActorContext>;
}

async function readSession(signal: AbortSignal): Promise<Actor | null> {
  try {
    const { actor } = await get('/api/session', { signal });
    return actor;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** Who works here now. */
export function useActor(): Actor {
  const actor = use(ActorContext);
  if (!actor) throw new Error('useActor stands outside of SessionGate');
  return actor;
}

/** Whether they may do this (to this item). The server asks the same table again. */
export function useMay(action: Action, item?: Item): boolean {
  return may(useActor(), action, item);
}
