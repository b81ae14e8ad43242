import { Button, type ButtonProps, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface AskFirstProps extends Pick<ButtonProps, 'size' | 'variant' | 'color'> {
  /** Of the button that is there before it is asked. */
  readonly label: string;
  /** Of the button that does it: names what it is done to. */
  readonly sure: string;
  /** What will happen, where the button does not say it all. */
  readonly means?: string;
  readonly isBusy?: boolean;
  readonly onAct: () => unknown;
}

/** A button for what cannot be undone: asks by the name of what it is done to, before it does what it says. */
export function AskFirst({
  label,
  sure,
  means,
  isBusy = false,
  onAct,
  size = 'compact-xs',
  ...looks
}: AskFirstProps) {
  const t = useWords(words);
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button {...looks} size={size} loading={isBusy} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  const act = async () => {
    await onAct();
    setAsking(false);
  };
  return (
    <Stack gap="xs">
      {means !== undefined && <Text size="sm">{means}</Text>}
      <Group gap="xs">
        <Button size={size} color="red.9" loading={isBusy} onClick={act} h="auto" styles={wraps}>
          <bdi>{sure}</bdi>
        </Button>
        <Button size={size} variant="default" autoFocus onClick={() => setAsking(false)}>
          {t.keep}
        </Button>
      </Group>
    </Stack>
  );
}

/** A name may be longer than a button is wide. */
const wraps = { label: { whiteSpace: 'normal', paddingBlock: 2 } } as const;
