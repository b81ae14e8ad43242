import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MediaAsset, MediaPage } from '../../src/media/contract.ts';
import { addressOf, get } from '../api.ts';
import { type MediaSearch, mediaQueryOf } from './search.ts';

/** The library as it is searched, page by page. Sizes that are still made are looked at again. */
export function mediaList({ asset: _asset, ...search }: MediaSearch) {
  return infiniteQueryOptions({
    queryKey: ['media', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      get('/api/media', { ...mediaQueryOf(search), after: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: MediaPage) => next,
    placeholderData: (before) => before,
  });
}

/** Milliseconds between looks at how far the sizes of a picture are. */
const lookAgain = 1_500;

export function mediaOf(id: string) {
  return queryOptions({
    queryKey: ['media', 'one', id],
    queryFn: ({ signal }) => get('/api/media/{id}', { id, signal }),
    refetchInterval: ({ state }) => {
      const making = state.data?.renditions.state;
      return making === 'waiting' || making === 'making' ? lookAgain : false;
    },
  });
}

/** Where the newsroom shows a picture from, at least so wide; null for what has no picture. */
export function previewPath(
  { id, previews }: Pick<MediaAsset, 'id' | 'previews'>,
  width: number,
): string | null {
  return previews.length === 0 ? null : addressOf('/api/media/{id}/preview/{width}', { id, width });
}
