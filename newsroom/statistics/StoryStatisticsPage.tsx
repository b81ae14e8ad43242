import { Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { get } from '../api.ts';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import { ReadershipView } from './ReadershipView.tsx';
import { SpanField } from './SpanField.tsx';
import { words } from './words.ts';

/** How one story is read. */
export function StoryStatisticsPage() {
  const t = useWords(words);
  const { storyId } = useParams({ from: '/inside/statistics/$storyId' });
  const { span = 'week' } = useSearch({ from: '/inside/statistics/$storyId' });
  const navigate = useNavigate({ from: '/statistics/$storyId' });
  const read = useQuery({
    queryKey: ['statistics', 'story', storyId, span],
    queryFn: ({ signal }) => get('/api/statistics/stories/{id}', { id: storyId, span, signal }),
    placeholderData: (before) => before,
  });
  if (read.isPending) return <Loading />;
  if (!read.data) return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  const { headline, edition } = read.data;
  return (
    <Stack maw={1080} gap="lg">
      <Group justify="space-between" align="flex-end">
        <Title order={1} dir="auto" flex={1} miw={240}>
          {headline}
        </Title>
        <SpanField span={span} choose={(chosen) => navigate({ search: { span: chosen }, replace: true })} />
      </Group>
      <Group gap="lg">
        <Link to="/statistics" search={{ edition, span }}>
          {t.all}
        </Link>
        <Link to="/stories/$storyId" params={{ storyId }}>
          {t.open}
        </Link>
      </Group>
      <ReadershipView read={read.data} />
    </Stack>
  );
}
