import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PartProps } from './part-props.ts';
import { usePublishingWords } from './words.ts';

/** An update: dated, with words for readers, or of a kind that the paper calls minor. */
export function UpdateForm({ publication, act }: PartProps) {
  const t = usePublishingWords();
  const [kind, setKind] = useState('');
  const [note, setNote] = useState('');
  const minor = publication.minorKinds.find(({ id }) => id === kind);
  const isClosed = publication.problems.some(({ isWaived }) => !isWaived);
  const send = async () => {
    const body = minor ? { minorKind: minor.id } : { ...(note.trim() && { note: note.trim() }) };
    if (await act.do('POST', 'publish', body)) setNote('');
  };
  return (
    <Stack gap="xs">
      {publication.minorKinds.length > 0 && (
        <NativeSelect
          size="xs"
          label={t.updateKind}
          value={kind}
          data={[
            { value: '', label: t.dated },
            ...publication.minorKinds.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
      )}
      {!minor && (
        <TextInput
          size="xs"
          label={t.updateNote}
          value={note}
          maxLength={500}
          {...(note && { dir: 'auto' })}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <Button w="fit-content" disabled={isClosed} loading={act.isBusy} onClick={send}>
        {t.update}
      </Button>
      <Text size="sm" c="dimmed">
        {isClosed
          ? t.publishFirst
          : `${t.updateMeans} ${minor ? `${t.minorMeans} ${minor.description}` : t.datedMeans}`}
      </Text>
    </Stack>
  );
}
