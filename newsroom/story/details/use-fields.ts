import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { fieldsAnswer, StoryChoices } from '../../../src/writing/fields/contract.ts';
import { getJson } from '../../api.ts';

export type Fields = z.infer<typeof fieldsAnswer>;

export const fieldsKey = (storyId: string) => ['story', storyId, 'fields'] as const;

/** The fields of a story; read again when the room says that something changed. */
export function useFields(storyId: string) {
  return useQuery({
    queryKey: fieldsKey(storyId),
    queryFn: ({ signal }) => getJson<Fields>(`/api/articles/${storyId}/fields`, signal),
  });
}

/** Editions with their sections. */
export function useStoryChoices() {
  return useQuery({
    queryKey: ['story-choices'],
    queryFn: ({ signal }) => getJson<StoryChoices>('/api/story-choices', signal),
    staleTime: 60_000,
  });
}
