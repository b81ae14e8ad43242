import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LifecycleState } from '../../src/domain/lifecycle.ts';
import { get } from '../api.ts';
import { Empty } from '../feedback/Empty.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { words as helpWords } from '../help/words.ts';
import { useWords } from '../words.ts';
import styles from './Board.module.css';
import { StoryLine } from './StoryLine.tsx';
import { type BoardSearch, linesAtOnce, storiesAsked, storiesKey } from './search.ts';
import { words } from './words.ts';

/** Milliseconds after which an open board looks again. A page is a few milliseconds' work for the newsroom. */
const lookAgainAfter = 10_000;
/** Milliseconds for which what came is new enough: the first screen's stories come before the program. */
const newFor = 1_000;

interface StoryListProps {
  readonly search: BoardSearch;
  /** Under the heading of these stages, and those alone. */
  readonly stage?: readonly LifecycleState[];
}

/** Stories as lines, page by page. */
export function StoryList({ search, stage }: StoryListProps) {
  const t = useWords(words);
  const help = useWords(helpWords);
  const limit = linesAtOnce(stage);
  const pages = useInfiniteQuery({
    queryKey: storiesKey(search, stage),
    queryFn: ({ pageParam, signal }) =>
      get('/api/articles', {
        ...storiesAsked(search, { limit, after: pageParam, ...(stage && { stage }) }),
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: newFor,
    refetchInterval: lookAgainAfter,
    placeholderData: (before) => (stage ? undefined : before),
  });
  const stories = pages.data?.pages.flatMap((page) => page.stories) ?? [];
  // A search that would take long is answered in parts, which may be empty: what is left is asked for by itself.
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const isUnfinished = hasNextPage && stories.length < limit;
  useEffect(() => {
    if (isUnfinished && !isFetching) fetchNextPage();
  }, [isUnfinished, isFetching, fetchNextPage]);
  const name = stage?.[0] ? help.states[stage[0]][0] : t.title;
  const isFiltered = Object.keys(search).some((key) => key !== 'as');
  return (
    <section
      aria-label={name}
      className={styles.group}
      aria-busy={pages.isFetching && pages.isPlaceholderData}
    >
      {stage && <h2 className={styles.stage}>{name}</h2>}
      {pages.isError && <ProblemNote error={pages.error} retry={() => pages.refetch()} />}
      {(pages.isPending || (isUnfinished && stories.length === 0)) && <Waiting lines={stage ? 3 : 8} />}
      {pages.isSuccess &&
        stories.length === 0 &&
        !isUnfinished &&
        (stage ? (
          <p className={styles.none}>{stage.includes('draft') ? t.empty : t.none}</p>
        ) : (
          <Empty title={isFiltered ? t.nothingTitle : t.emptyTitle}>{isFiltered ? t.nothing : t.empty}</Empty>
        ))}
      {stories.length > 0 && (
        <ol className={styles.lines}>
          {stories.map((story) => (
            <StoryLine key={story.id} story={story} showsStage={!stage || stage.length > 1} />
          ))}
        </ol>
      )}
      {hasNextPage && !isUnfinished && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={stage ? t.moreOf(name) : t.more}
          loading={pages.isFetchingNextPage}
          onClick={() => fetchNextPage()}
        >
          {t.more}
        </Button>
      )}
    </section>
  );
}

function Waiting({ lines }: { readonly lines: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: lines }, (_, place) => `line ${place}`).map((line) => (
        <Skeleton key={line} height={20} my={6} radius={2} />
      ))}
    </div>
  );
}
