import { Combobox, Modal, TextInput, useCombobox, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { may } from '../../src/domain/permissions.ts';
import { get } from '../api.ts';
import { useLocale } from '../locale.tsx';
import { useActor } from '../session.tsx';
import { useWords } from '../words.ts';
import { navigation } from './navigation.ts';
import { words } from './words.ts';

interface Entry {
  readonly key: string;
  readonly label: string;
  /** Other words that lead to it. */
  readonly also?: string;
  readonly act: () => unknown;
}

interface PaletteProps {
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

/** One field that leads everywhere: pages, stories by their words, and what can be done anywhere. */
export function Palette({ onClose, onKeys }: PaletteProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const { stories, isSearching } = useStories(typed);
  const { pages, actions } = useEntries(onKeys);
  // There is no drop-down to open: the list is always there.
  const combobox = useCombobox({ opened: true });
  const wanted = typed.trim().toLowerCase();
  const fits = ({ label, also = '' }: Entry) => `${label} ${also}`.toLowerCase().includes(wanted);
  const groups = [
    { label: t.pages, entries: pages.filter(fits) },
    { label: t.actions, entries: actions.filter(fits) },
    { label: t.stories, entries: stories },
  ].filter(({ entries }) => entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  const keys = entries.map(({ key }) => key).join();
  useEffect(() => {
    if (keys !== '') combobox.selectFirstOption();
  }, [keys, combobox.selectFirstOption]);
  return (
    <Modal.Root opened onClose={onClose} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body pt="md">
          <Modal.Title mb="xs">{t.palette}</Modal.Title>
          <Combobox
            store={combobox}
            onOptionSubmit={(key) => {
              onClose();
              entries.find((entry) => entry.key === key)?.act();
            }}
          >
            <Combobox.EventsTarget>
              <TextInput
                data-autofocus
                dir="auto"
                aria-label={t.paletteHint}
                placeholder={t.paletteHint}
                value={typed}
                maxLength={300}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            </Combobox.EventsTarget>
            <Combobox.Options mt="xs" aria-label={t.palette}>
              {groups.map(({ label, entries }) => (
                <Combobox.Group key={label} label={label}>
                  {entries.map((entry) => (
                    <Combobox.Option key={entry.key} value={entry.key}>
                      <bdi>{entry.label}</bdi>
                    </Combobox.Option>
                  ))}
                </Combobox.Group>
              ))}
              {entries.length === 0 && !isSearching && <Combobox.Empty>{t.nothingFound}</Combobox.Empty>}
            </Combobox.Options>
          </Combobox>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function useEntries(onKeys: () => void): { readonly pages: Entry[]; readonly actions: Entry[] } {
  const t = useWords(words);
  const actor = useActor();
  const navigate = useNavigate();
  const { language, choose } = useLocale();
  const { toggleColorScheme } = useMantineColorScheme();
  const pages = navigation
    .filter(({ action }) => may(actor, action))
    .map(({ path, name }) => ({ key: path, label: t[name], act: () => navigate({ to: path }) }));
  const actions = [
    ...(may(actor, 'story.create')
      ? [{ key: 'new', label: t.newStory, act: () => navigate({ to: '/stories/new' }) }]
      : []),
    { key: 'help', label: t.help, act: () => navigate({ to: '/help' }) },
    { key: 'keys', label: t.keys, also: '?', act: () => setTimeout(onKeys) },
    {
      key: 'language',
      label: t.language,
      also: 'language اللغة',
      act: () => choose(language === 'en' ? 'ar' : 'en'),
    },
    { key: 'scheme', label: t.scheme, act: toggleColorScheme },
  ];
  return { pages, actions };
}

const storiesAtOnce = 8;

function useStories(typed: string): { readonly stories: Entry[]; readonly isSearching: boolean } {
  const navigate = useNavigate();
  const [asked] = useDebouncedValue(typed, 120);
  const isAsked = asked.trim().length >= 2;
  const found = useQuery({
    queryKey: ['palette', asked],
    queryFn: ({ signal }) => get('/api/articles', { limit: storiesAtOnce, q: asked, signal }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const stories = isAsked ? (found.data?.stories ?? []) : [];
  return {
    isSearching: typed !== asked || (isAsked && found.isFetching),
    stories: stories.map(({ id, headline }) => ({
      key: `story:${id}`,
      label: headline || id,
      act: () => navigate({ to: '/stories/$storyId', params: { storyId: id } }),
    })),
  };
}
