import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MessagesAnswer } from '../../src/publishing/site/contract.ts';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { useSave } from './use-save.ts';
import { useMessages } from './use-site.ts';
import { words } from './words.ts';

type Message = MessagesAnswer['messages'][number];

/** The words that the reader site says by itself, and the edition's own in their place. */
export function WordsPart({ edition }: { readonly edition: string }) {
  const t = useWords(words);
  const messages = useMessages(edition);
  const [filter, setFilter] = useState('');
  if (messages.isPending) return <Loading />;
  if (messages.isLoadingError) return <ProblemNote error={messages.error} retry={() => messages.refetch()} />;
  const wanted = filter.trim().toLowerCase();
  const shown = messages.data.messages.filter(({ name, own, words: replaced }) =>
    `${name} ${own} ${replaced ?? ''}`.toLowerCase().includes(wanted),
  );
  return (
    <Stack gap="sm">
      <Text size="sm">{t.wordsIntro}</Text>
      <TextInput
        type="search"
        label={t.find}
        dir="auto"
        size="xs"
        maw={320}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <ul className="site-lines">
        {shown.map((message) => (
          <li key={`${edition} ${message.name} ${message.words}`}>
            <MessageLine edition={edition} message={message} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function MessageLine({ edition, message }: { readonly edition: string; readonly message: Message }) {
  const t = useWords(words);
  const mayEdit = useMay('site.edit');
  const { name, own, words: replaced } = message;
  const [text, setText] = useState(replaced ?? own);
  const { save, error, isPending } = useSave(edition, () => {});
  const before = replaced === null ? null : { words: replaced };
  const isChanged = text.trim() !== (replaced ?? own);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const after = text.trim() === own ? null : { words: text.trim() };
        save({ kind: 'message', subject: name, before, after });
      }}
    >
      {error && <ProblemNote error={error} />}
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          label={
            <Text span size="xs" c="dimmed" dir="ltr">
              {name}
            </Text>
          }
          description={replaced === null ? undefined : t.inPlaceOf(own)}
          dir="auto"
          size="xs"
          className="site-grow"
          value={text}
          readOnly={!mayEdit}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {isChanged && (
          <Button type="submit" size="xs" loading={isPending}>
            {t.save}
          </Button>
        )}
        {mayEdit && replaced !== null && !isChanged && (
          <Button
            size="xs"
            variant="default"
            onClick={() => save({ kind: 'message', subject: name, before, after: null })}
          >
            {t.ownAgain}
          </Button>
        )}
      </Group>
    </form>
  );
}
