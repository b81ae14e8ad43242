import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { fieldsAnswer } from '../../../src/writing/fields/contract.ts';
import { get } from '../../api.ts';

export type Fields = z.infer<typeof fieldsAnswer>;

export const fieldsKey = (storyId: string) => ['story', storyId, 'fields'] as const;

/** The fields of a story; read again when the room says that something changed. */
export function useFields(storyId: string) {
  return useQuery({
    queryKey: fieldsKey(storyId),
    queryFn: ({ signal }) => get('/api/articles/{id}/fields', { id: storyId, signal }),
  });
}

/** Editions with their sections. */
export function useStoryChoices() {
  return useQuery({
    queryKey: ['story-choices'],
    queryFn: ({ signal }) => get('/api/story-choices', { signal }),
    staleTime: 60_000,
  });
}
