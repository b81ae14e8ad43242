import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FrontAnswer } from '../../src/publishing/fronts/contract.ts';
import { ApiProblem, get, send } from '../api.ts';
import { type Arrangement, isSame } from './arrangement.ts';
import type { FrontAddress } from './place.ts';

/** Milliseconds after the last change before the draft is saved. */
const pause = 350;
const remembered = 100;

/** Two arrangements of one front, of which neither may be lost. */
export interface Clash {
  readonly mine: Arrangement;
  readonly theirs: Arrangement;
  /** Of theirs. */
  readonly version: number;
}

export interface Arranging {
  readonly front: FrontAnswer;
  /** What is on the screen; null while nobody arranged the page. */
  readonly arrangement: Arrangement | null;
  readonly state: 'saved' | 'saving' | 'unsaved' | 'clash';
  readonly problem: unknown;
  readonly clash: Clash | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(next: Arrangement): void;
  undo(): void;
  redo(): void;
  saveAgain(): void;
  settle(whose: 'mine' | 'theirs'): void;
  /** After a launch, an undo, a time set. */
  reload(): Promise<unknown>;
}

/** A front as somebody arranges it: saved by itself, with undo, and with nobody's work lost to another's. */
export function useArrangement(address: FrontAddress) {
  const queries = useQueryClient();
  const { edition, section } = address;
  const key = useMemo(() => ['front', edition, section], [edition, section]);
  const [mine, setMine] = useState<Arrangement | null>(null);
  const read = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get('/api/fronts/{edition}', { edition, section, signal }),
    // What others do is seen while nothing of one's own is on its way.
    refetchInterval: mine ? false : 15_000,
    refetchOnWindowFocus: !mine,
  });
  const [past, setPast] = useState<readonly Arrangement[]>([]);
  const [future, setFuture] = useState<readonly Arrangement[]>([]);
  const [problem, setProblem] = useState<unknown>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  /** The version that `mine` was made from. */
  const seen = useRef(0);
  const isSaving = useRef(false);
  const front = read.data;
  const draft: Arrangement | null = front?.draft ?? null;
  const arrangement = mine ?? draft;

  const save = useCallback(
    async (wanted: Arrangement) => {
      if (isSaving.current) return;
      isSaving.current = true;
      try {
        const { version } = await send('PUT', '/api/fronts/{edition}', {
          ...{ edition, section, body: { version: seen.current, containers: wanted } },
        });
        seen.current = version;
        setProblem(null);
        // An answer that was asked for before would put the older draft back on the screen.
        await queries.cancelQueries({ queryKey: key });
        queries.setQueryData<FrontAnswer>(key, (before) =>
          before ? { ...before, version, draft: [...wanted] as FrontAnswer['draft'] } : before,
        );
        // What came while it was being saved stays, and is saved next.
        setMine((now) => (now === wanted ? null : now));
      } catch (error) {
        setProblem(error);
        if (error instanceof ApiProblem && error.status === 409) {
          const theirs = await get('/api/fronts/{edition}', { edition, section });
          setProblem(null);
          setClash({ mine: wanted, theirs: theirs.draft ?? [], version: theirs.version });
        }
      } finally {
        isSaving.current = false;
      }
    },
    [edition, section, key, queries],
  );

  useEffect(() => {
    if (!mine || clash || problem) return;
    const timer = setInterval(() => void save(mine), pause);
    return () => clearInterval(timer);
  }, [mine, clash, problem, save]);
  useEffect(() => {
    if (!mine) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [mine]);

  if (!front) return { read, arranging: null };
  const show = (next: Arrangement) => {
    if (!mine) seen.current = front.version;
    setMine(next);
  };
  const remember = (list: readonly Arrangement[]) =>
    arrangement ? [...list, arrangement].slice(-remembered) : list;
  const arranging: Arranging = {
    front,
    arrangement,
    state: clash ? 'clash' : problem ? 'unsaved' : mine ? 'saving' : 'saved',
    problem,
    clash,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change: (next) => {
      if (isSame(next, arrangement)) return;
      setPast(remember);
      setFuture([]);
      show(next);
    },
    undo: () => {
      const before = past.at(-1);
      if (!before) return;
      setPast(past.slice(0, -1));
      setFuture(remember);
      show(before);
    },
    redo: () => {
      const after = future.at(-1);
      if (!after) return;
      setFuture(future.slice(0, -1));
      setPast(remember);
      show(after);
    },
    saveAgain: () => setProblem(null),
    settle: (whose) => {
      if (!clash) return;
      seen.current = clash.version;
      setPast((list) => [...list, whose === 'mine' ? clash.theirs : (mine ?? clash.mine)]);
      setFuture([]);
      if (whose === 'theirs') {
        queries.setQueryData<FrontAnswer>(key, {
          ...front,
          version: clash.version,
          draft: [...clash.theirs] as FrontAnswer['draft'],
        });
        setMine(null);
      }
      setClash(null);
    },
    reload: () => queries.invalidateQueries({ queryKey: key }),
  };
  return { read, arranging };
}
