import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { words } from './words.ts';

/** A one-time link that opens nothing any more, and what to do. */
export function LinkEnded({ more }: { readonly more: string }) {
  const t = useWords(words);
  return (
    <DoorFrame title={t.linkEnded}>
      <Text>{more}</Text>
      <Anchor component={Link} to="/sign-in" size="sm">
        {t.back}
      </Anchor>
    </DoorFrame>
  );
}
