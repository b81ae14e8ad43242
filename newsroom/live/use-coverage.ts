import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoveragePost, coverageState } from '../../src/publishing/coverage/contract.ts';
import { ApiProblem, get } from '../api.ts';

type CoverageState = z.infer<typeof coverageState>;

/** Milliseconds: what others post is seen at the latest after so long. */
const lookAgain = 10_000;

const coverageKey = (storyId: string) => ['story', storyId, 'coverage'] as const;

/** The live coverage of a story, its newest posts first. */
export interface Coverage extends Omit<CoverageState, 'posts' | 'next'> {
  readonly posts: readonly CoveragePost[];
}

/** `coverage` is null while nobody has begun any, undefined until that is known. */
export function useCoverage(storyId: string) {
  const read = useInfiniteQuery({
    queryKey: coverageKey(storyId),
    queryFn: ({ pageParam, signal }) => readPage(storyId, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page?.next ?? null,
    refetchInterval: lookAgain,
  });
  const pages = read.data?.pages;
  const [first] = pages ?? [];
  const coverage: Coverage | null | undefined =
    pages && (first ? { ...first, posts: pages.flatMap((page) => page?.posts ?? []) } : null);
  return { read, coverage };
}

async function readPage(
  storyId: string,
  before: string | null,
  signal: AbortSignal,
): Promise<CoverageState | null> {
  try {
    return await get('/api/articles/{id}/coverage', { id: storyId, before, signal });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

export interface CoverageAct {
  /** Does something; what is shown is read again whatever came of it. @returns whether it was done. */
  run(what: () => Promise<unknown>): Promise<boolean>;
  readonly isBusy: boolean;
  /** Why the last thing could not be done. */
  readonly problem: Error | null;
}

/** Acts on the coverage of a story, one thing at a time. */
export function useCoverageAct(storyId: string): CoverageAct {
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  return {
    isBusy,
    problem,
    run: async (what) => {
      if (isBusy) return false;
      setIsBusy(true);
      setProblem(null);
      try {
        await what();
        return true;
      } catch (error) {
        setProblem(error instanceof Error ? error : new Error(String(error)));
        return false;
      } finally {
        await queries.invalidateQueries({ queryKey: coverageKey(storyId) });
        setIsBusy(false);
      }
    },
  };
}
