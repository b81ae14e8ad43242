import { Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../words.ts';
import { KeptPassage } from './KeptPassage.tsx';
import { StoryName } from './StoryName.tsx';
import { useKeptWords } from './use-kept-words.ts';
import { words } from './words.ts';

/** All that this browser keeps of what you wrote and could not send. */
export function UnsentSection() {
  const t = useWords(words);
  const { kept, discard } = useKeptWords();
  const place = useRef<HTMLDivElement>(null);
  const isThere = kept !== undefined;
  // The page's parts come one by one: its address can lead here only once this one is there.
  useEffect(() => {
    if (isThere && location.hash === '#unsent-words') place.current?.scrollIntoView();
  }, [isThere]);
  if (!kept) return null;
  return (
    <Stack gap="sm" ref={place}>
      {kept.length === 0 && <Text size="sm">{t.nothing}</Text>}
      {kept.map((each) => (
        <Stack key={each.id} gap={4}>
          <StoryName storyId={each.storyId} />
          <KeptPassage kept={each} onDiscard={() => discard(each)} />
        </Stack>
      ))}
    </Stack>
  );
}
