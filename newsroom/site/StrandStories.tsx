import { Button, Fieldset, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StrandKind } from '../../src/domain/places.ts';
import type { SiteValue } from '../../src/publishing/site/contract.ts';
import { get } from '../api.ts';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { startDrag } from '../fronts/drag-story.ts';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { StoryOrder } from './StoryOrder.tsx';
import { words } from './words.ts';

interface StrandStoriesProps {
  readonly edition: string;
  readonly kind: StrandKind;
  readonly slug: string;
  readonly value: Pick<SiteValue<StrandKind>, 'keyStories' | 'storyOrder'>;
  readonly onChange: (changes: Partial<Pick<SiteValue<StrandKind>, 'keyStories' | 'storyOrder'>>) => void;
}

/** Where somebody new should begin, and which stories stand first on the page: dragged, or placed by keys. */
export function StrandStories({ edition, kind, slug, value, onChange }: StrandStoriesProps) {
  const t = useWords(words);
  const { language } = useLocale();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useInfiniteQuery({
    queryKey: ['site', edition, kind, 'stories', slug, q],
    queryFn: ({ pageParam, signal }) =>
      get('/api/site/{edition}/list/{kind}/{slug}/stories', {
        ...{ edition, kind, slug, q, after: pageParam, signal },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const pages = found.data?.pages ?? [];
  const stories = pages.flatMap((page) => page.stories);
  const headlines = new Map([
    ...known,
    ...pages.flatMap(({ placed }) => placed).map(({ id, headline }) => [id, headline] as const),
    ...stories.map(({ id, headline }) => [id, headline] as const),
  ]);
  const put = (list: 'keyStories' | 'storyOrder', ids: readonly string[]) => {
    // What is placed keeps its name when something else is searched.
    setKnown(headlines);
    onChange({ [list]: [...ids] });
  };
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' });
  if (found.isPending) return <Loading />;
  if (found.isLoadingError) return <ProblemNote error={found.error} retry={() => found.refetch()} />;
  return (
    <div className="strand-stories">
      <StoryOrder
        title={t.keyStories}
        empty={t.noKeyStories}
        ids={value.keyStories}
        headlines={headlines}
        onChange={(ids) => put('keyStories', ids)}
      />
      <StoryOrder
        title={t.storyOrder}
        empty={t.noStoryOrder[kind]}
        ids={value.storyOrder}
        headlines={headlines}
        onChange={(ids) => put('storyOrder', ids)}
      />
      <Fieldset legend={t.itsStories} variant="unstyled">
        <TextInput
          type="search"
          size="xs"
          label={t.headlineHas}
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {stories.length === 0 && (
          <Text size="sm" c="dimmed">
            {q === '' ? t.noStoriesYet : t.noneSo(q)}
          </Text>
        )}
        <ul className="site-lines">
          {stories.map(({ id, headline, at }) => (
            <li key={id} draggable onDragStart={(event) => startDrag(event, id, headline)}>
              <Group gap="xs" wrap="nowrap">
                <span className="site-grow">
                  <bdi>{headline}</bdi>{' '}
                  <Text span size="xs" c="dimmed">
                    <time dateTime={at}>{time.format(new Date(at))}</time>
                  </Text>
                </span>
                <PlaceButton
                  name={t.toKeyStories}
                  headline={headline}
                  isPlaced={value.keyStories.includes(id)}
                  place={() => put('keyStories', [...value.keyStories, id])}
                />
                <PlaceButton
                  name={t.toStoryOrder}
                  headline={headline}
                  isPlaced={value.storyOrder.includes(id)}
                  place={() => put('storyOrder', [...value.storyOrder, id])}
                />
              </Group>
            </li>
          ))}
        </ul>
        {found.hasNextPage && (
          <Button
            size="compact-sm"
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => found.fetchNextPage()}
          >
            {t.furtherBack}
          </Button>
        )}
      </Fieldset>
    </div>
  );
}

interface PlaceButtonProps {
  readonly name: string;
  readonly headline: string;
  readonly isPlaced: boolean;
  readonly place: () => void;
}

function PlaceButton({ name, headline, isPlaced, place }: PlaceButtonProps) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      disabled={isPlaced}
      aria-label={`${name}: ${headline}`}
      onClick={place}
    >
      {name}
    </Button>
  );
}
