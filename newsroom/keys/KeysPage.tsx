import { Button, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../api.ts';
import { Empty } from '../feedback/Empty.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { PeopleHead } from '../people/PeopleHead.tsx';
import { useWords } from '../words.ts';
import { KeyPanel } from './KeyPanel.tsx';
import { KeyTable } from './KeyTable.tsx';
import { words } from './words.ts';

/** The keys of programs. */
export function KeysPage() {
  const t = useWords(words);
  const queries = useQueryClient();
  const [isMaking, setMaking] = useState(false);
  const list = useQuery({
    queryKey: ['keys'],
    queryFn: ({ signal }) => get('/api/keys', { signal }),
  });
  const changed = () => queries.invalidateQueries({ queryKey: ['keys'] });
  if (list.isPending) return <Loading />;
  if (list.isLoadingError) return <ProblemNote error={list.error} retry={() => list.refetch()} />;
  const { keys } = list.data;
  return (
    <Stack gap="md">
      <PeopleHead>
        <Button onClick={() => setMaking(true)}>{t.add}</Button>
      </PeopleHead>
      <div className={`list-and-panel${isMaking ? ' has-panel' : ''}`}>
        <Stack gap="sm">
          <Text>{t.intro}</Text>
          {keys.length === 0 ? (
            <Empty order={2} title={t.none} />
          ) : (
            <KeyTable keys={keys} onChange={changed} />
          )}
        </Stack>
        {isMaking && <KeyPanel onClose={() => setMaking(false)} onMade={changed} />}
      </div>
    </Stack>
  );
}
