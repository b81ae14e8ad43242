import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { get, send } from '../api.ts';
import { Empty } from '../feedback/Empty.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { notifyProblem } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import './for-you.css';
import { listKey, useForYouAgain } from './for-you-query.ts';
import { MailChoice } from './MailChoice.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { words } from './words.ts';

/** Milliseconds. */
const lookAgain = 15_000;

/** What others have for whoever works here, by name: the newest first. */
export function ForYouPage() {
  const t = useWords(words);
  const { show } = useSearch({ from: '/inside/for-you' });
  const navigate = useNavigate();
  const again = useForYouAgain();
  const isUnreadAlone = show === 'unread';
  const read = useInfiniteQuery({
    queryKey: listKey(isUnreadAlone),
    queryFn: ({ pageParam, signal }) =>
      get('/api/for-you', { unread: isUnreadAlone ? 'true' : null, after: pageParam, signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: lookAgain,
  });
  const notices = read.data?.pages.flatMap((page) => page.notices) ?? [];
  const newest = notices.find(({ isRead }) => !isRead);
  const readAll = (upTo: number) =>
    send('POST', '/api/for-you/read', { body: { upTo } }).then(again, notifyProblem);
  return (
    <Stack maw={760} gap="md">
      <Title order={1} size="h2">
        {t.title}
      </Title>
      <Text>{t.intro}</Text>
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t.show}
          value={isUnreadAlone ? 'unread' : 'all'}
          onChange={(value) =>
            navigate({ to: '/for-you', search: value === 'unread' ? { show: value } : {}, replace: true })
          }
          data={[
            { value: 'all', label: t.all },
            { value: 'unread', label: t.unreadAlone },
          ]}
        />
        {newest && (
          <Button size="xs" variant="default" onClick={() => readAll(newest.id)}>
            {t.readAll}
          </Button>
        )}
      </Group>
      {read.isPending && <Loading />}
      {read.isLoadingError && <ProblemNote error={read.error} retry={() => read.refetch()} />}
      {read.isSuccess && notices.length === 0 && (
        <Empty order={2} title={isUnreadAlone ? t.noneUnread : t.none}>
          {t.noneHelp}
        </Empty>
      )}
      <ul className="notice-lines">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
      {read.hasNextPage && (
        <Button variant="default" onClick={() => read.fetchNextPage()} loading={read.isFetchingNextPage}>
          {t.more}
        </Button>
      )}
      <MailChoice />
    </Stack>
  );
}
