import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { send } from '../api.ts';
import { notifyProblem } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface RestoreVersionProps {
  readonly storyId: string;
  readonly version: number;
  readonly newest: number;
  readonly onRestored: () => Promise<void>;
}

interface Outcome {
  readonly message: string;
  /** The version that undoes it; null when there is nothing to undo. */
  readonly undoTo: number | null;
}

/** Makes the story what it was: asks before, and can be undone after. */
export function RestoreVersion({ storyId, version, newest, onRestored }: RestoreVersionProps) {
  const t = useWords(words);
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const restore = async (wanted: number, isUndo: boolean) => {
    try {
      const body = { version: wanted };
      const { before, version: after } = await send('POST', '/api/articles/{id}/restore', {
        ...{ id: storyId, body },
      });
      if (before === after) setOutcome({ message: t.isNow, undoTo: null });
      else if (isUndo) setOutcome({ message: t.undone, undoTo: null });
      else setOutcome({ message: t.restored(wanted), undoTo: before });
      setAsking(false);
      await onRestored();
    } catch (error) {
      notifyProblem(error);
    }
  };
  if (!outcome && version === newest) return null;
  return (
    <Stack gap="xs" w={outcome || isAsking ? '100%' : 'auto'}>
      {outcome && (
        <Group gap="xs" role="status">
          <Text size="sm" fw={600}>
            {outcome.message}
          </Text>
          {outcome.undoTo !== null && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => restore(outcome.undoTo ?? newest, true)}
            >
              {t.undo}
            </Button>
          )}
        </Group>
      )}
      {isAsking && version < newest ? (
        <Stack gap="xs" className="restore-ask" role="group" aria-label={t.restore}>
          <Text size="sm">{t.restoreAsk}</Text>
          <Group gap="xs">
            <Button size="compact-sm" onClick={() => restore(version, false)}>
              {t.restoreYes}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
              {t.cancel}
            </Button>
          </Group>
        </Stack>
      ) : (
        version < newest && (
          <Group>
            <Button size="compact-sm" variant="light" onClick={() => setAsking(true)}>
              {t.restore}
            </Button>
          </Group>
        )
      )}
    </Stack>
  );
}
