import { Stack, Text } from '@mantine/core';
import { KeptPassage } from './KeptPassage.tsx';
import { useKeptWords } from './use-kept-words.ts';

/** What this browser keeps of a story that cannot be shown, under these words; nothing where it keeps nothing. */
export function KeptOfStory({ storyId, intro }: { readonly storyId: string; readonly intro: string }) {
  const { kept = [] } = useKeptWords(storyId);
  if (kept.length === 0) return null;
  return (
    <Stack gap="xs" maw={640} px="md">
      <Text size="sm" fw={600}>
        {intro}
      </Text>
      {kept.map((each) => (
        <KeptPassage key={each.id} kept={each} />
      ))}
    </Stack>
  );
}
