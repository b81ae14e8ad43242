import { Button, Group, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAlive } from '../first-screen/use-alive.ts';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import styles from './Board.module.css';
import { keepSearch, keptSearch } from './kept-search.ts';
import { LayoutChoice } from './LayoutChoice.tsx';
import { SearchField } from './SearchField.tsx';
import { StoryList } from './StoryList.tsx';
import { type BoardSearch, isByStage, shownStages, withoutAbsent } from './search.ts';
import { Filters, Views } from './tools.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { words } from './words.ts';

/** Every story one may read: by stage, filtered, searched. What is shown stands in the address. */
export function BoardPage() {
  const t = useWords(words);
  // Whoever leaves before the program has taken over what the server drew has it drawn once more, with its address gone.
  // A throw then would have React draw everything anew, deaf to the next click (TanStack/router#8198).
  const search = useSearch({ from: '/inside/', shouldThrow: false }) ?? {};
  const navigate = useNavigate();
  const mayCreate = useMay('story.create');
  const show = (next: BoardSearch) => {
    keepSearch(next);
    return navigate({ to: '/', search: next, replace: true });
  };
  const change = (changes: BoardSearch) => show(withoutAbsent({ ...search, ...changes }));
  useEffect(() => {
    // Whoever comes without a question gets the board as they left it.
    const kept = keptSearch();
    if (location.search === '' && kept) navigate({ to: '/', search: kept, replace: true });
  }, [navigate]);
  useBoardKeys({ search, change });
  useAlive();
  const byStage = isByStage(search);
  const canGroup = byStage || search.as === 'list';
  return (
    <div className={styles.board}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Title order={1} size="h2">
          {t.title}
        </Title>
        <Group gap="xs" wrap="nowrap">
          {canGroup && <LayoutChoice byStage={byStage} onChange={(as) => change({ as })} />}
          {mayCreate && (
            <Button component={Link} to="/stories/new">
              {t.newStory}
            </Button>
          )}
        </Group>
      </Group>
      <Group gap="xs" wrap="nowrap" className={styles.bar}>
        <SearchField value={search.q ?? ''} onChange={(q) => change({ q: q === '' ? undefined : q })} />
        <Views onShow={show} />
      </Group>
      <Filters search={search} onChange={change} onClear={() => show({})} />
      {byStage ? (
        shownStages.map((stage) => <StoryList key={stage[0]} search={search} stage={stage} />)
      ) : (
        <StoryList search={search} />
      )}
    </div>
  );
}
