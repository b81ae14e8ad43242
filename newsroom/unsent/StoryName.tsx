import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { story as storyContract } from '../../src/writing/contract.ts';
import { getJson } from '../api.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** A link to a story under its headline, or without one where it cannot be read (any more). */
export function StoryName({ storyId }: { readonly storyId: string }) {
  const t = useWords(words);
  const { data } = useQuery({
    queryKey: ['story', storyId],
    queryFn: ({ signal }) => getJson<z.infer<typeof storyContract>>(`/api/articles/${storyId}`, signal),
    staleTime: 60_000,
  });
  return (
    <Anchor size="sm" href={`/stories/${storyId}`}>
      <bdi>{data?.headline || t.aStory}</bdi>
    </Anchor>
  );
}
