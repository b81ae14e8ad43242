import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { TranslationsAnswer } from '../../../src/writing/translations/contract.ts';
import { get, send } from '../../api.ts';
import { Loading } from '../../feedback/Loading.tsx';
import { ProblemNote } from '../../feedback/ProblemNote.tsx';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words.ts';
import { words } from './translation-words.ts';
import type { Fields } from './use-fields.ts';

interface TranslationFieldsProps {
  readonly storyId: string;
  readonly answer: Fields;
}

type Member = TranslationsAnswer['stories'][number];

/** What a story is a translation of, and what it was translated into. */
export function TranslationFields({ storyId, answer }: TranslationFieldsProps) {
  const queries = useQueryClient();
  const mayEdit = useMay('story.edit', answer.item);
  const read = useQuery({
    queryKey: ['translations', storyId],
    queryFn: ({ signal }) => get('/api/articles/{id}/translations', { id: storyId, signal }),
  });
  const change = useMutation({
    mutationFn: (change: Change) => change({ id: storyId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['translations'] }),
  });
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  const { stories } = read.data;
  const own = stories.find(({ id }) => id === storyId);
  return (
    <Stack gap="xs">
      {stories
        .filter(({ id }) => id !== storyId)
        .map((story) => (
          <MemberLine key={story.id} story={story} />
        ))}
      {own && !own.isOriginal && (
        <OwnState own={own} mayEdit={mayEdit} isPending={change.isPending} onChange={change.mutate} />
      )}
      {!own && mayEdit && (
        <OriginalFinder
          storyId={storyId}
          language={answer.fields.language.language}
          onChoose={(originalId) =>
            change.mutate((story) =>
              send('PUT', '/api/articles/{id}/translations', { ...story, body: { originalId } }),
            )
          }
        />
      )}
      {change.isError && <ProblemNote error={change.error} />}
    </Stack>
  );
}

/** Sends what changes for the story. */
type Change = (story: { readonly id: string }) => Promise<void>;

function MemberLine({ story }: { readonly story: Member }) {
  const t = useWords(words);
  return (
    <div>
      <Text size="xs" c="dimmed">
        {`${story.isOriginal ? t.original : t.translation} · ${story.language}`}
      </Text>
      <Anchor
        size="sm"
        dir={story.direction}
        lang={story.language}
        renderRoot={(props) => <Link {...props} to="/stories/$storyId" params={{ storyId: story.id }} />}
      >
        {story.headline}
      </Anchor>
    </div>
  );
}

interface OwnStateProps {
  readonly own: Member;
  readonly mayEdit: boolean;
  readonly isPending: boolean;
  readonly onChange: (change: Change) => void;
}

function OwnState({ own, mayEdit, isPending, onChange }: OwnStateProps) {
  const t = useWords(words);
  return (
    <>
      {own.isBehind && (
        <Text size="sm" role="status">
          {t.behind}
        </Text>
      )}
      {mayEdit && (
        <Group gap="xs">
          {own.isBehind && (
            <Button
              size="compact-xs"
              loading={isPending}
              onClick={() =>
                onChange((story) => send('POST', '/api/articles/{id}/translations/up-to-date', story))
              }
            >
              {t.upToDate}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            disabled={isPending}
            onClick={() => onChange((story) => send('DELETE', '/api/articles/{id}/translations', story))}
          >
            {t.unlink}
          </Button>
        </Group>
      )}
    </>
  );
}

interface OriginalFinderProps {
  readonly storyId: string;
  readonly language: string;
  readonly onChoose: (originalId: string) => void;
}

const primary = (tag: string) => tag.split('-', 1)[0];

/** Stories in other languages that have the words typed. */
function OriginalFinder({ storyId, language, onChoose }: OriginalFinderProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: ['originals', q],
    queryFn: ({ signal }) => get('/api/articles', { q, limit: 30, signal }),
    enabled: q !== '',
  });
  const others = found.data?.stories
    .filter((story) => story.id !== storyId && primary(story.language) !== primary(language))
    .slice(0, 8);
  return (
    <>
      <TextInput
        type="search"
        size="xs"
        label={t.search}
        description={t.searchMore}
        dir="auto"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.isError && <ProblemNote error={found.error} retry={() => found.refetch()} />}
      {others?.length === 0 && (
        <Text size="sm" c="dimmed" role="status">
          {t.nothing}
        </Text>
      )}
      {others?.map((story) => (
        <Button
          key={story.id}
          size="compact-sm"
          variant="subtle"
          justify="flex-start"
          aria-label={t.choose(story.headline)}
          onClick={() => onChoose(story.id)}
        >
          <span dir={story.direction} lang={story.language}>
            {`${story.headline} (${story.language})`}
          </span>
        </Button>
      ))}
    </>
  );
}
