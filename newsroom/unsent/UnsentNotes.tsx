import { Anchor, Stack, Text } from '@mantine/core';
import { useWords } from '../words.ts';
import { StoryName } from './StoryName.tsx';
import { words } from './words.ts';

/** Words that had waited in this browser are in these stories now. */
export function SentNote({ stories }: { readonly stories: readonly string[] }) {
  const t = useWords(words);
  return (
    <Stack gap={4}>
      <Text size="sm">{t.sent(stories.length)}</Text>
      {stories.map((storyId) => (
        <StoryName key={storyId} storyId={storyId} />
      ))}
    </Stack>
  );
}

/** Words of so many stories stay in this browser for good, and where they can be had. */
export function KeptNote({ count }: { readonly count: number }) {
  const t = useWords(words);
  return (
    <Stack gap={4}>
      <Text size="sm">{t.notTaken(count)}</Text>
      <Anchor size="sm" href="/account#unsent-words">
        {t.toThem}
      </Anchor>
    </Stack>
  );
}
