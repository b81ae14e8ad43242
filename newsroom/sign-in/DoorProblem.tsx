import { Alert, Stack, Text } from '@mantine/core';
import { ApiProblem } from '../api.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** What went wrong at the door, in the language somebody reads. */
export function DoorProblem({ error }: { readonly error: Error | null }) {
  const t = useWords(words);
  if (error === null) return null;
  const code = error instanceof ApiProblem ? error.type.replace('urn:masthead:', '') : '';
  const wait = error instanceof ApiProblem ? error.body.retryAfter : undefined;
  return (
    <Alert color="red" variant="light" role="alert" p="sm">
      <Stack gap={2}>
        <Text size="sm">{t.problems[code] ?? error.message}</Text>
        {typeof wait === 'number' && <Text size="sm">{t.wait(Math.ceil(wait / 60))}</Text>}
      </Stack>
    </Alert>
  );
}
