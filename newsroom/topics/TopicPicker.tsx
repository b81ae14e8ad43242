import { Anchor, Combobox, Pill, PillsInput, Text, useCombobox, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Topic } from '../../src/domain/article.ts';
import { slugOf } from '../../src/domain/slug.ts';
import type { TopicChoice } from '../../src/writing/topics/contract.ts';
import { get } from '../api.ts';
import { useWords } from '../words.ts';
import { TopicOptions } from './TopicOptions.tsx';
import { words } from './words.ts';

interface TopicPickerProps {
  /** Code of the edition: its topics are offered, in its language. */
  readonly edition: string;
  readonly value: readonly Topic[];
  readonly onChange: (topics: readonly Topic[]) => void;
  readonly disabled?: boolean;
}

/** What a new topic is chosen by; no slug has a colon. */
const newTopic = 'new:';

/** Chooses topics: those the edition has had, IPTC's Media Topics, or new ones. */
export function TopicPicker({ edition, value, onChange, disabled = false }: TopicPickerProps) {
  const t = useWords(words);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [query, setQuery] = useState('');
  const [said, say] = useState('');
  const { found, isFresh, isError } = useTopics(edition, query, combobox.dropdownOpened);
  const chosen = new Set(value.map(({ slug }) => slug));
  const offered = found.filter(({ slug }) => !chosen.has(slug));
  const name = query.trim().replace(/\s+/g, ' ');
  const slug = slugOf(name, edition);
  const isNew = isFresh && slug !== '' && !chosen.has(slug) && !found.some((each) => each.slug === slug);
  const { resetSelectedOption, selectFirstOption } = combobox;
  // Enter takes what was found for these words, never what still stands there from the ones before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store's functions are others with each rendering
  useEffect(() => {
    if (isFresh && query !== '') selectFirstOption();
    else resetSelectedOption();
  }, [isFresh, query]);
  const add = (topic: Topic) => {
    onChange([...value, topic]);
    setQuery('');
    say(t.chosen(topic.name));
  };
  const remove = (topic: Topic) => {
    onChange(value.filter((each) => each.slug !== topic.slug));
    say(t.removed(topic.name));
  };
  const submit = (option: string) => {
    if (option === newTopic) return add({ slug, name });
    const choice = offered.find((each) => each.slug === option);
    if (choice) add(topicOf(choice));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = value.at(-1);
    if (event.key === 'Backspace' && query === '' && last) remove(last);
  };
  return (
    <div>
      <Combobox store={combobox} onOptionSubmit={submit} disabled={disabled} withinPortal={false}>
        <Combobox.DropdownTarget>
          <PillsInput label={t.label} disabled={disabled} onClick={() => combobox.openDropdown()}>
            <Pill.Group>
              {value.map((topic) => (
                <Pill
                  key={topic.slug}
                  withRemoveButton={!disabled}
                  removeButtonProps={{
                    'aria-label': t.remove(topic.name),
                    'aria-hidden': false,
                    tabIndex: 0,
                  }}
                  onRemove={() => remove(topic)}
                >
                  <bdi>{topic.name}</bdi>
                </Pill>
              ))}
              <Combobox.EventsTarget withExpandedAttribute>
                <PillsInput.Field
                  role="combobox"
                  aria-label={t.label}
                  placeholder={value.length === 0 ? t.placeholder : ''}
                  value={query}
                  dir="auto"
                  maxLength={200}
                  onChange={(event) => {
                    setQuery(event.currentTarget.value);
                    combobox.openDropdown();
                  }}
                  onFocus={() => combobox.openDropdown()}
                  onBlur={() => combobox.closeDropdown()}
                  onKeyDown={onKeyDown}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown>
          <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={t.label}>
            <TopicOptions offered={offered} />
            {isNew && <Combobox.Option value={newTopic}>{t.create(name)}</Combobox.Option>}
            {offered.length === 0 && !isNew && (isFresh || isError) && (
              <Combobox.Empty>{isError ? t.failed : t.none}</Combobox.Empty>
            )}
          </Combobox.Options>
          <Combobox.Footer>
            <Text size="xs" c="dimmed">
              <Anchor
                href="https://iptc.org/standards/media-topics/"
                target="_blank"
                rel="noreferrer"
                inherit
              >
                {t.attribution}
              </Anchor>
            </Text>
          </Combobox.Footer>
        </Combobox.Dropdown>
      </Combobox>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}

function topicOf({ slug, name, qcode }: TopicChoice): Topic {
  return qcode === null ? { slug, name } : { slug, name, qcode };
}

/** Milliseconds without a key pressed before the server is asked. */
const pause = 120;

function useTopics(edition: string, query: string, isOpen: boolean) {
  const [settled] = useDebouncedValue(query.trim(), pause);
  const topics = useQuery({
    queryKey: ['topics', edition, settled],
    queryFn: ({ signal }) => get('/api/topics', { edition, q: settled, signal }),
    enabled: isOpen,
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  const isFresh = settled === query.trim() && topics.isSuccess && !topics.isPlaceholderData;
  return { found: topics.data?.topics ?? [], isFresh, isError: topics.isError };
}
