import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { notifyProblem } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import type { Stop } from './use-history.ts';
import { words } from './words.ts';

interface VersionNameProps {
  readonly storyId: string;
  readonly version: number;
  readonly stop: Stop;
  readonly onNamed: () => Promise<void>;
}

/** Gives a version a name, or takes it away. */
export function VersionName({ storyId, version, stop, onNamed }: VersionNameProps) {
  const t = useWords(words);
  const given = stop.marks.find((mark) => mark.version === version && mark.reason === null)?.name ?? null;
  const [name, setName] = useState<string | null>(null);
  const save = async (next: string | null) => {
    try {
      await send('PUT', '/api/articles/{id}/names', { id: storyId, body: { version, name: next } });
      setName(null);
      await onNamed();
    } catch (error) {
      notifyProblem(error);
    }
  };
  if (name === null) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => setName(given ?? '')}>
        {t.name}
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(name.trim());
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t.nameLabel}
        size="sm"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={80}
        dir="auto"
        data-autofocus
        required
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="compact-sm" disabled={name.trim() === ''}>
          {t.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setName(null)}>
          {t.cancel}
        </Button>
        {given !== null && (
          <Button size="compact-sm" variant="subtle" onClick={() => save(null)}>
            {t.removeName}
          </Button>
        )}
      </Group>
    </form>
  );
}
