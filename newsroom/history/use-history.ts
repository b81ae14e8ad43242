import { skipToken, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { VersionMark, VersionPage } from '../../src/writing/history/contract.ts';
import { get } from '../api.ts';

/** Milliseconds without a change, after which the list is read again. */
const quiet = 800;

/** A stop of the slider: a version at which somebody paused, or which has a name. */
export interface Stop {
  /** The version before what was written then; null at the beginning. */
  readonly from: number | null;
  readonly version: number;
  /** Epoch milliseconds; null for the beginning of a story without any record of it. */
  readonly at: number | null;
  readonly names: readonly string[];
  readonly marks: readonly VersionMark[];
}

/** The versions of a story that are loaded, the oldest first. `confirmed`: the version that the editor has. */
export function useVersions(storyId: string, confirmed: number | null) {
  const queries = useQueryClient();
  const queryKey = ['story', storyId, 'history', 'versions'];
  const read = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      get('/api/articles/{id}/versions', { id: storyId, before: pageParam, signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const changed = () => queries.invalidateQueries({ queryKey });
  const known = read.data?.pages[0]?.newest ?? null;
  useEffect(() => {
    if (confirmed === null || known === null || confirmed <= known) return;
    const timer = setTimeout(() => {
      queries.invalidateQueries({ queryKey: ['story', storyId, 'history', 'versions'] });
    }, quiet);
    return () => clearTimeout(timer);
  }, [queries, storyId, confirmed, known]);
  const pages = read.data?.pages ?? [];
  return { read, changed, stops: stopsOf(pages), newest: pages[0]?.newest ?? 0 };
}

function stopsOf(pages: readonly VersionPage[]): Stop[] {
  const stops = pages.flatMap(({ spans, beginning }): Stop[] => [
    ...spans.map(({ from, to, endedAt, people, marks }) => ({
      from,
      version: to,
      at: Date.parse(endedAt),
      names: people.map(({ name }) => name),
      marks,
    })),
    ...(beginning ? [beginningOf(beginning.marks)] : []),
  ]);
  // While pages are read again one after the other, two of them may have the same.
  const byVersion = new Map(stops.map((stop) => [stop.version, stop]));
  return [...byVersion.values()].toSorted((one, other) => one.version - other.version);
}

function beginningOf(marks: readonly VersionMark[]): Stop {
  const first = marks.at(-1);
  return {
    from: null,
    version: 0,
    at: first ? Date.parse(first.at) : null,
    names: first ? [first.author] : [],
    marks,
  };
}

/** What changed between two versions; null for none to compare. What is past does not change any more. */
export function useDifference(storyId: string, range: { readonly from: number; readonly to: number } | null) {
  return useQuery({
    queryKey: ['story', storyId, 'history', 'diff', range?.from, range?.to],
    queryFn: range
      ? ({ signal }) =>
          get('/api/articles/{id}/diff', { id: storyId, from: range.from, to: range.to, signal })
      : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
}
