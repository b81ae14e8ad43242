import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** A link to a story under its headline, or without one where it cannot be read (any more). */
export function StoryName({ storyId }: { readonly storyId: string }) {
  const t = useWords(words);
  const { data } = useQuery({
    queryKey: ['story', storyId],
    queryFn: ({ signal }) => get('/api/articles/{id}', { id: storyId, signal }),
    staleTime: 60_000,
  });
  return (
    <Anchor size="sm" href={`/stories/${storyId}`}>
      <bdi>{data?.headline || t.aStory}</bdi>
    </Anchor>
  );
}
