import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { useWords } from '../words.ts';
import type { Act } from './use-act.ts';
import { words } from './words.ts';

interface SuggestionActionsProps {
  readonly id: string;
  readonly mayEdit: boolean;
  readonly isOwn: boolean;
  readonly isThere: boolean;
  readonly act: Act;
}

/** Accept or reject a suggestion, or take one's own back. Where its words have changed since, it asks once more. */
export function SuggestionActions({ id, mayEdit, isOwn, isThere, act }: SuggestionActionsProps) {
  const t = useWords(words);
  const [hasChanged, setHasChanged] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const accept = async () => {
    const body = { anyway: hasChanged };
    const outcome = await act((story) =>
      send('POST', '/api/articles/{id}/annotations/{annotation}/accept', { ...story, annotation: id, body }),
    );
    setHasChanged(outcome === 'passage_changed');
  };
  const reject = (event: FormEvent) => {
    event.preventDefault();
    if (reason === null) return;
    act((story) =>
      send('POST', '/api/articles/{id}/annotations/{annotation}/reject', {
        ...story,
        annotation: id,
        body: { reason },
      }),
    );
  };
  if (reason !== null) {
    return (
      <form onSubmit={reject}>
        <Group gap="xs" align="flex-end">
          <TextInput
            label={t.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={500}
            dir="auto"
            required
          />
          <Button type="submit" size="compact-sm" disabled={reason.trim() === ''}>
            {mayEdit ? t.reject : t.takeBack}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setReason(null)}>
            {t.cancel}
          </Button>
        </Group>
      </form>
    );
  }
  return (
    <Group gap="xs">
      {mayEdit && isThere && (
        <Button size="compact-sm" variant="light" onClick={accept}>
          {hasChanged ? t.acceptAnyway : t.accept}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => setReason('')}>
        {mayEdit || !isOwn ? t.reject : t.takeBack}
      </Button>
    </Group>
  );
}
