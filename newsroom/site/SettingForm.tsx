import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import { useSave } from './use-save.ts';
import type { WantedChange } from './use-site.ts';
import { words } from './words.ts';

interface SettingFormProps {
  readonly edition: string;
  /** What is wanted, when it is sent. */
  readonly change: () => WantedChange;
  /** Of the button, where it is not "Save". */
  readonly action?: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** The form of one setting, below its line. */
export function SettingForm({ edition, change, action, close, children }: SettingFormProps) {
  const t = useWords(words);
  const { save, error, isPending } = useSave(edition, close);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(change());
      }}
    >
      <Stack gap="xs">
        {error && <ProblemNote error={error} />}
        {children}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isPending}>
            {action ?? t.save}
          </Button>
          <Button size="xs" variant="subtle" onClick={close}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
