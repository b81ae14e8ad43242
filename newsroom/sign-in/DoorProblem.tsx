import { Alert, Stack, Text } from '@mantine/core';
import { FieldProblems } from '../feedback/FieldProblems.tsx';
import { problemTitle } from '../feedback/problem-title.ts';
import { useLocale } from '../locale.tsx';

/** What went wrong at the door, in the language somebody reads. */
export function DoorProblem({ error }: { readonly error: Error | null }) {
  const { language } = useLocale();
  if (error === null) return null;
  return (
    <Alert color="red" variant="light" role="alert" p="sm">
      <Stack gap={2}>
        <Text size="sm" dir="auto">
          {problemTitle(error, language)}
        </Text>
        <FieldProblems error={error} />
      </Stack>
    </Alert>
  );
}
