import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SiteKind } from '../../src/publishing/site/contract.ts';
import { get, send } from '../api.ts';

/** The editions and their sections. */
export function useSite() {
  return useQuery({
    queryKey: ['site'],
    queryFn: ({ signal }) => get('/api/site', { signal }),
  });
}

/** What is listed page by page. */
export type ListKind = Extract<SiteKind, 'contributor' | 'topic' | 'series' | 'storyline' | 'redirect'>;

/** Settings of one kind, those whose subject or name begins with `q`, page by page. */
export function useSettings(edition: string, kind: ListKind, q: string) {
  return useInfiniteQuery({
    queryKey: ['site', edition, kind, q],
    queryFn: ({ pageParam, signal }) =>
      get('/api/site/{edition}/list/{kind}', { edition, kind, q, after: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

export function useMessages(edition: string) {
  return useQuery({
    queryKey: ['site', edition, 'messages'],
    queryFn: ({ signal }) => get('/api/site/{edition}/messages', { edition, signal }),
  });
}

/** Who changed what, the newest first. */
export function useChanges(edition: string) {
  return useInfiniteQuery({
    queryKey: ['site', edition, 'changes'],
    queryFn: ({ pageParam, signal }) =>
      get('/api/site/{edition}/changes', {
        edition,
        after: pageParam === null ? null : Number(pageParam),
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** What somebody saw of a setting, and what they want it to be. Null: not there. */
export interface WantedChange {
  readonly kind: SiteKind;
  readonly subject?: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Of another edition than the page's: a new one. */
  readonly of?: string;
}

/** Changes a setting, or takes a change back by its number. What is shown is read again after. */
export function useChangeSite(edition: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: WantedChange | number) => {
      if (typeof wanted === 'number') return send('POST', '/api/site/changes/{id}/undo', { id: wanted });
      const { kind, subject = '', before, after, of = edition } = wanted;
      return send('PUT', '/api/site/{edition}/{kind}', {
        edition: of,
        kind,
        body: { subject, before, after },
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['site'] }),
  });
}
