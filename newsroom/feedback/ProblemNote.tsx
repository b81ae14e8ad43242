import { Alert, Button, Stack } from '@mantine/core';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { FieldProblems } from './FieldProblems.tsx';
import { problemTitle } from './problem-title.ts';
import { words } from './words.ts';

/** What went wrong, what to do about it, and a way to try again. */
export function ProblemNote({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const t = useWords(words);
  const { language } = useLocale();
  return (
    <Alert
      color="red"
      variant="light"
      m="md"
      role="alert"
      title={<span dir="auto">{problemTitle(error, language)}</span>}
    >
      <Stack gap="xs" align="flex-start">
        <FieldProblems error={error} />
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
