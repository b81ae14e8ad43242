import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FrontStory } from '../../src/publishing/fronts/contract.ts';
import { send } from '../api.ts';
import type { Arrangement } from './arrangement.ts';
import type { FrontAddress } from './place.ts';

/** What a front would show now, and what is known of its stories. */
export function useFill(address: FrontAddress, arrangement: Arrangement) {
  const fill = useQuery({
    queryKey: ['front-fill', address.edition, address.section, arrangement],
    queryFn: () =>
      send('POST', '/api/fronts/{edition}/fill', { ...address, body: { containers: arrangement } }),
    enabled: arrangement.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
  const stories = new Map<string, FrontStory>(fill.data?.stories.map((story) => [story.id, story]));
  return {
    error: fill.error,
    isKnown: fill.isSuccess && !fill.isPlaceholderData,
    stories,
    headlineOf: (id: string) => stories.get(id)?.headline,
    /** Of a part, the pinned ones first. */
    shownIn: (partId: string) => fill.data?.parts.find(({ id }) => id === partId)?.stories ?? [],
  };
}
