import { Center, Loader } from '@mantine/core';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Something is on its way. */
export function Loading() {
  const t = useWords(words);
  return (
    <Center p="xl" role="status" aria-label={t.loading}>
      <Loader size="sm" type="dots" />
    </Center>
  );
}
