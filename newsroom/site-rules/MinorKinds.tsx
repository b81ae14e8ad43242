import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { get, send } from '../api.ts';
import { AskFirst } from '../feedback/AskFirst.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { notifyProblem } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Kinds of change so small that a page keeps its date: each with what it may be used for. */
export function MinorKinds({ mayEdit }: { readonly mayEdit: boolean }) {
  const t = useWords(words);
  const queries = useQueryClient();
  const read = useQuery({
    queryKey: ['minor-kinds'],
    queryFn: ({ signal }) => get('/api/minor-kinds', { signal }),
  });
  const changed = () => queries.invalidateQueries({ queryKey: ['minor-kinds'] });
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  const retire = (id: string) =>
    send('DELETE', '/api/minor-kinds/{kind}', { kind: id }).catch(notifyProblem).then(changed);
  return (
    <Stack gap="xs" component="section" aria-labelledby="minor-kinds">
      <Title order={2} size="h4" id="minor-kinds">
        {t.minor}
      </Title>
      <Text size="sm">{t.minorIntro}</Text>
      {read.data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noMinor}
        </Text>
      )}
      {read.data.map(({ id, name, description }) => (
        <Group key={id} justify="space-between" wrap="nowrap" mih={32}>
          <Text size="sm" dir="auto" flex={1}>
            <strong>{name}</strong> {description}
          </Text>
          {mayEdit && (
            <AskFirst
              variant="subtle"
              color="gray"
              label={t.retire}
              sure={t.retireSure(name)}
              onAct={() => retire(id)}
            />
          )}
        </Group>
      ))}
      {mayEdit && <NewKind onAdded={changed} />}
    </Stack>
  );
}

function NewKind({ onAdded }: { readonly onAdded: () => Promise<void> }) {
  const t = useWords(words);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const kind = { name: name.trim(), description: description.trim() };
      await send('POST', '/api/minor-kinds', { body: kind });
      setName('');
      setDescription('');
    } catch (error) {
      notifyProblem(error);
    }
    await onAdded();
  };
  return (
    <form onSubmit={add}>
      <Group gap="xs" align="end">
        <TextInput
          size="xs"
          label={t.kindName}
          value={name}
          maxLength={80}
          {...(name && { dir: 'auto' })}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          flex={1}
          miw={200}
          label={t.kindFor}
          value={description}
          maxLength={300}
          {...(description && { dir: 'auto' })}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <Button type="submit" size="compact-sm" variant="default" disabled={name.trim() === ''}>
          {t.add}
        </Button>
      </Group>
    </form>
  );
}
