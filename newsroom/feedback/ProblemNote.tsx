import { Alert, Button, List, Stack } from '@mantine/core';
import { ApiProblem } from '../api.ts';
import { useWords } from '../words.ts';
import { problemTitle } from './problem-title.ts';
import { words } from './words.ts';

/** What went wrong, what to do about it, and a way to try again. */
export function ProblemNote({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const t = useWords(words);
  const isKnown = error instanceof ApiProblem;
  return (
    <Alert color="red" variant="light" m="md" role="alert" title={problemTitle(error, t)}>
      <Stack gap="xs" align="flex-start">
        {isKnown && error.errors.length > 0 && (
          <List size="sm">
            {error.errors.map(({ field, message }) => (
              <List.Item key={`${field} ${message}`}>
                {field}: {message}
              </List.Item>
            ))}
          </List>
        )}
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
