import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReadingSpan } from '../../src/domain/reading-spans.ts';
import type { EditionReadership } from '../../src/readership/contract.ts';
import { get } from '../api.ts';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { ReadershipView } from './ReadershipView.tsx';
import { SpanField } from './SpanField.tsx';
import type { StatisticsSearch } from './search.ts';
import { words } from './words.ts';

/** How an edition is read; which one and how far back stand in the address. */
export function StatisticsPage() {
  const t = useWords(words);
  const { edition: wanted, span = 'week' } = useSearch({ from: '/inside/statistics' });
  const navigate = useNavigate({ from: '/statistics' });
  const list = useQuery({
    queryKey: ['statistics', 'editions'],
    queryFn: ({ signal }) => get('/api/statistics', { signal }),
  });
  if (list.isPending) return <Loading />;
  if (list.isLoadingError) return <ProblemNote error={list.error} retry={() => list.refetch()} />;
  const { editions } = list.data;
  const edition = editions.find(({ code }) => code === wanted) ?? editions[0];
  if (!edition) return null;
  const go = (search: StatisticsSearch) =>
    navigate({ search: { edition: edition.code, span, ...search }, replace: true });
  return (
    <Stack maw={1080} gap="lg">
      <Group justify="space-between" align="flex-end">
        <Title order={1}>{t.title}</Title>
        <Group>
          <NativeSelect
            label={t.edition}
            value={edition.code}
            data={editions.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
            onChange={(event) => go({ edition: event.currentTarget.value })}
          />
          <SpanField span={span} choose={(chosen) => go({ span: chosen })} />
        </Group>
      </Group>
      <Text size="sm">{t.intro}</Text>
      <OfEdition edition={edition.code} span={span} />
    </Stack>
  );
}

/** Milliseconds between two looks. */
const lookEvery = 30_000;

function OfEdition({ edition, span }: { readonly edition: string; readonly span: ReadingSpan }) {
  const read = useQuery({
    queryKey: ['statistics', edition, span],
    queryFn: ({ signal }) => get('/api/statistics/editions/{edition}', { edition, span, signal }),
    refetchInterval: lookEvery,
  });
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  return (
    <ReadershipView
      read={read.data}
      stories={<Stories stories={read.data.stories} span={span} />}
      aside={<MostRead mostRead={read.data.mostRead} span={span} />}
    />
  );
}

function Stories({ stories, span }: Pick<EditionReadership, 'stories'> & { readonly span: ReadingSpan }) {
  const t = useWords(words);
  const number = new Intl.NumberFormat(localeOf(useLocale().language));
  return (
    <table className="numbers read-stories">
      <caption>{t.stories}</caption>
      <thead>
        <tr>
          <th scope="col">{t.story}</th>
          <Text component="th" scope="col" visibleFrom="sm" inherit>
            {t.section}
          </Text>
          <th scope="col">{t.views}</th>
        </tr>
      </thead>
      <tbody>
        {stories.map(({ id, headline, section, views }) => (
          <tr key={id}>
            <th scope="row">
              <ToStory id={id} headline={headline} span={span} />
            </th>
            <Text component="td" visibleFrom="sm" inherit>
              <bdi>{section}</bdi>
            </Text>
            <td>{number.format(views)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MostRead({ mostRead, span }: Pick<EditionReadership, 'mostRead'> & { readonly span: ReadingSpan }) {
  const t = useWords(words);
  if (mostRead.length === 0) return null;
  return (
    <section>
      <h2 className="most-read-title">{t.mostRead}</h2>
      <ol className="most-read">
        {mostRead.map(({ id, headline }) => (
          <li key={id}>
            <ToStory id={id} headline={headline} span={span} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ToStoryProps {
  readonly id: string;
  readonly headline: string;
  readonly span: ReadingSpan;
}

function ToStory({ id, headline, span }: ToStoryProps) {
  return (
    <Link to="/statistics/$storyId" params={{ storyId: id }} search={{ span }}>
      <bdi>{headline}</bdi>
    </Link>
  );
}
