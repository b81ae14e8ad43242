import { Button, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../api.ts';
import { Empty } from '../feedback/Empty.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { Invitations } from './Invitations.tsx';
import { InvitePanel } from './InvitePanel.tsx';
import { PeopleHead } from './PeopleHead.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { words } from './words.ts';

/** Who works here; owners choose somebody and change what they may do beside the list. */
export function PeoplePage() {
  const t = useWords(words);
  const mayManage = useMay('people.manage');
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 150);
  /** Id of who is in the panel; `invite` for somebody new. */
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useInfiniteQuery({
    queryKey: ['people', 'list', wanted],
    queryFn: ({ pageParam, signal }) => get('/api/people', { q: wanted, after: pageParam, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const changed = () => queries.invalidateQueries({ queryKey: ['people'] });
  if (list.isPending) return <Loading />;
  if (list.isLoadingError) return <ProblemNote error={list.error} retry={() => list.refetch()} />;
  const people = list.data.pages.flatMap((page) => page.people);
  const person = people.find((each) => each.id === chosen);
  const isInviting = chosen === 'invite';
  return (
    <Stack gap="md">
      <PeopleHead>{mayManage && <Button onClick={() => setChosen('invite')}>{t.invite}</Button>}</PeopleHead>
      <div className={`list-and-panel${person || isInviting ? ' has-panel' : ''}`}>
        <Stack gap="sm">
          <TextInput
            type="search"
            aria-label={t.search}
            placeholder={t.search}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maw={320}
          />
          {people.length === 0 ? (
            <Empty order={2} title={t.nobody} />
          ) : (
            <PeopleTable people={people} chosen={chosen} onChoose={mayManage ? setChosen : null} />
          )}
          {list.hasNextPage && (
            <Button variant="default" onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
              {t.more}
            </Button>
          )}
          {mayManage && <Invitations />}
        </Stack>
        {isInviting && <InvitePanel onClose={() => setChosen(null)} onSent={changed} />}
        {person && (
          <PersonPanel
            key={`${person.id} ${person.version}`}
            person={person}
            onClose={() => setChosen(null)}
            onChange={changed}
          />
        )}
      </div>
    </Stack>
  );
}
