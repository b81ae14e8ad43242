import { Alert, Button, Stack, Text } from '@mantine/core';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { KeptOfStory } from '../unsent/KeptOfStory.tsx';
import { words } from '../unsent/words.ts';
import { useWords } from '../words.ts';

/** A story that was not fetched since there is no line; it comes by itself when there is one. */
export function StoryWaits({ storyId, retry }: { readonly storyId: string; readonly retry: () => void }) {
  const t = useWords(words);
  return (
    <Stack>
      <Alert variant="light" m="md" role="alert" title={t.waiting}>
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t.waitingHelp}</Text>
          <Button size="xs" variant="default" onClick={retry}>
            {t.tryNow}
          </Button>
        </Stack>
      </Alert>
      <KeptOfStory storyId={storyId} intro={t.waitingKept} />
    </Stack>
  );
}

/** A story that is not here (any more), or not for this person: what they had written stays theirs. */
export function StoryFailed({
  storyId,
  error,
  retry,
}: {
  readonly storyId: string;
  readonly error: Error;
  readonly retry: () => void;
}) {
  const t = useWords(words);
  return (
    <Stack>
      <ProblemNote error={error} retry={retry} />
      <KeptOfStory storyId={storyId} intro={t.closedKept} />
    </Stack>
  );
}
