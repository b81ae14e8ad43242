import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecordEntry } from '../../src/accounts/audit/contract.ts';
import { addressOf, get } from '../api.ts';
import { Empty } from '../feedback/Empty.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import '../people/people.css';
import { useWords } from '../words.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { RecordFilters } from './RecordFilters.tsx';
import { RecordTable } from './RecordTable.tsx';
import { type RecordSearch, readRecordSearch, recordAsked } from './record-search.ts';
import { words } from './words.ts';

/** Who did what, searched and read. What is looked for stands in the address. */
export function RecordPage() {
  const t = useWords(words);
  const search = readRecordSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [shown, setShown] = useState<RecordEntry | null>(null);
  const look = (next: RecordSearch) => {
    setShown(null);
    navigate({ to: '/record', search: { ...next }, replace: true });
  };
  const record = useInfiniteQuery({
    queryKey: ['record', search],
    queryFn: ({ pageParam, signal }) =>
      get('/api/audit', { ...recordAsked(search), before: pageParam, signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const entries = record.data?.pages.flatMap((page) => page.entries) ?? [];
  const { from, to } = recordAsked(search);
  const exported = (format: 'csv' | 'jsonl') => addressOf('/api/audit/export', { format, from, to });
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t.title}
        </Title>
        <Group gap="md">
          <Anchor href={exported('csv')} download>
            {t.csv}
          </Anchor>
          <Anchor href={exported('jsonl')} download>
            {t.jsonl}
          </Anchor>
        </Group>
      </Group>
      <Text>{t.intro}</Text>
      <RecordFilters search={search} onChange={look} />
      <div className={`list-and-panel${shown ? ' has-panel' : ''}`}>
        <Stack gap="sm">
          {record.isPending && <Loading />}
          {record.isError && <ProblemNote error={record.error} retry={() => record.refetch()} />}
          {record.isSuccess && entries.length === 0 && <Empty order={2} title={t.nothing} />}
          {entries.length > 0 && <RecordTable entries={entries} shown={shown} onShow={setShown} />}
          {record.hasNextPage && (
            <Button
              variant="default"
              onClick={() => record.fetchNextPage()}
              loading={record.isFetchingNextPage}
            >
              {t.more}
            </Button>
          )}
        </Stack>
        {shown && <EntryPanel entry={shown} onClose={() => setShown(null)} onLook={look} />}
      </div>
    </Stack>
  );
}
