import { Button, Group, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '../words.ts';
import type { Kept } from './kept-words.ts';
import { words } from './words.ts';

/** A passage as text, to be copied, and discarded by whoever says so twice. */
export function KeptPassage({ kept, onDiscard }: { readonly kept: Kept; readonly onDiscard?: () => void }) {
  const t = useWords(words);
  const { copy, copied } = useClipboard();
  const [isSure, setSure] = useState(false);
  return (
    <>
      <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
        {kept.text}
      </Text>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => copy(kept.text)}>
          {copied ? t.copied : t.copy}
        </Button>
        {onDiscard &&
          (isSure ? (
            <>
              <Button size="compact-sm" color="red" onClick={onDiscard}>
                {t.discardForGood}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setSure(false)}>
                {t.keep}
              </Button>
            </>
          ) : (
            <Button size="compact-sm" variant="subtle" onClick={() => setSure(true)}>
              {t.discard}
            </Button>
          ))}
      </Group>
    </>
  );
}
