import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { send } from '../api.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Begins a story with its headline and goes to it. */
export function NewStoryPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const [headline, setHeadline] = useState('');
  const begin = useMutation({
    mutationFn: () =>
      send('POST', '/api/articles', {
        body: { source_id: `newsroom:${crypto.randomUUID()}`, format: 'text', text: headline.trim() },
      }),
    onSuccess: ({ id }) => navigate({ to: '/stories/$storyId', params: { storyId: id } }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (headline.trim() !== '') begin.mutate();
      }}
    >
      <Stack maw={560}>
        <Title order={1}>{t.newStory}</Title>
        <Text>{t.newStoryIntro}</Text>
        <TextInput
          label={t.headline}
          dir="auto"
          required
          value={headline}
          onChange={(event) => setHeadline(event.currentTarget.value)}
        />
        {begin.isError && <ProblemNote error={begin.error} retry={() => begin.mutate()} />}
        <Button type="submit" w="fit-content" loading={begin.isPending}>
          {t.create}
        </Button>
      </Stack>
    </form>
  );
}
