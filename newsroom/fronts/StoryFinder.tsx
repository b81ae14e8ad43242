import { Button, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FrontContainer } from '../../src/domain/front/front.ts';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { type Arrangement, placeOf } from './arrangement.ts';
import { startDrag } from './drag-story.ts';
import { type FoundStory, findStories } from './find-stories.ts';
import type { Moves } from './moves.ts';
import { partName } from './part-name.ts';
import type { FrontAddress } from './place.ts';
import { words } from './words.ts';

interface StoryFinderProps {
  readonly address: FrontAddress;
  readonly arrangement: Arrangement;
  /** Where stories go that are placed by their button. */
  readonly target: FrontContainer;
  readonly moves: Moves;
}

/** Stories to place: the newest first, or found by words that stand anywhere in them. */
export function StoryFinder({ address, arrangement, target, moves }: StoryFinderProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const [which, setWhich] = useState<'live' | 'coming'>('live');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useInfiniteQuery({
    queryKey: ['front-stories', address.edition, address.section, which, q],
    queryFn: ({ pageParam, signal }) => findStories(address, { q, which, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const stories = found.data?.pages.flatMap((page) => page.stories) ?? [];
  return (
    <section className="front-finder" aria-labelledby="front-finder">
      <Title order={2} size="h4" id="front-finder" mb="xs">
        {t.finder}
      </Title>
      <TextInput
        type="search"
        size="xs"
        label={t.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        dir="auto"
        maxLength={200}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        mt="xs"
        aria-label={t.which}
        value={which}
        onChange={(value) => setWhich(value)}
        data={[
          { value: 'live', label: t.whichLive },
          { value: 'coming', label: t.whichComing },
        ]}
      />
      {found.isPending && <Loading />}
      {found.isError && <ProblemNote error={found.error} retry={() => found.refetch()} />}
      {found.isSuccess && stories.length === 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {found.hasNextPage ? t.looked : which === 'coming' && q === '' ? t.nothingComing : t.nothing}
        </Text>
      )}
      <ul className="found">
        {stories.map((story) => (
          <Found key={story.id} story={story} arrangement={arrangement} target={target} moves={moves} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => found.fetchNextPage()}
        >
          {t.further}
        </Button>
      )}
    </section>
  );
}

type FoundProps = Omit<StoryFinderProps, 'address'> & { readonly story: FoundStory };

/** A story that is on the page already cannot be placed again: its place is said. */
function Found({ story, arrangement, target, moves }: FoundProps) {
  const t = useWords(words);
  const { language } = useLocale();
  const { id, headline, section, at } = story;
  const place = placeOf(arrangement, id);
  const part = arrangement.find((each) => each.id === place?.part);
  const name = partName(target, t);
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <li
      className={part ? '' : 'found-free'}
      draggable
      onDragStart={(event) => startDrag(event, id, headline)}
    >
      <span>
        <bdi className="slot-headline">{headline}</bdi>
        <span className="slot-note">
          <bdi>{section}</bdi> · <time dateTime={at}>{time.format(new Date(at))}</time>
        </span>
      </span>
      {part ? (
        <Text size="xs" c="dimmed">
          {t.placed(partName(part, t))}
        </Text>
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t.placeLong(headline, name)}
          onClick={() => moves.pin(id, headline, { part: target.id, index: target.pinned.length })}
        >
          +
        </Button>
      )}
    </li>
  );
}
