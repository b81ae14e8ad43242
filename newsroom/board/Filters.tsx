import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { genres } from '../../src/domain/article.ts';
import type { Colleagues } from '../../src/writing/board/contract.ts';
import type { StoryChoices } from '../../src/writing/fields/contract.ts';
import { get } from '../api.ts';
import { words as helpWords } from '../help/words.ts';
import type { Language } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useActor } from '../session.tsx';
import { useWords } from '../words.ts';
import styles from './Board.module.css';
import { choicesQuestion, peopleQuestion } from './choices.ts';
import { type BoardSearch, dueChoices, readBoardSearch, sinceChoices, stageChoices } from './search.ts';
import { words } from './words.ts';

interface FiltersProps {
  readonly search: BoardSearch;
  readonly onChange: (changes: BoardSearch) => void;
  readonly onClear: () => void;
}

type Choice = { readonly value: string; readonly label: string };
type Choices = { readonly group: string; readonly items: readonly Choice[] };

/** What the board is narrowed by. On a small screen they unfold. */
export function Filters({ search, onChange, onClear }: FiltersProps) {
  const t = useWords(words);
  const help = useWords(helpWords);
  const { language } = useLocale();
  const { staffId } = useActor();
  const [isOpen, setOpen] = useState(false);
  const { editions, people } = useChoices();
  const active = Object.keys(search).filter((name) => !['q', 'as'].includes(name)).length;
  const filter = (
    name: 'stage' | 'desk' | 'person' | 'genre' | 'language' | 'due' | 'since',
    label: string,
    any: string,
    choices: readonly (Choice | Choices)[],
  ) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={search[name] ?? ''}
      data-active={search[name] !== undefined || undefined}
      onChange={({ currentTarget: { value } }) =>
        onChange({ [name]: readBoardSearch({ [name]: value })[name] })
      }
    >
      <option value="">{any}</option>
      {choices.map((choice) =>
        'group' in choice ? (
          <optgroup key={choice.group} label={choice.group}>
            {choice.items.map(optionOf)}
          </optgroup>
        ) : (
          optionOf(choice)
        ),
      )}
    </NativeSelect>
  );
  const spoken = [...new Set(editions.map((edition) => edition.language.split('-')[0] ?? ''))];
  return (
    <div className={styles.filters} data-open={isOpen || undefined}>
      <Button
        className={styles.unfold}
        size="compact-sm"
        variant="default"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {active > 0 ? `${t.filters} (${active})` : t.filters}
      </Button>
      <div className={styles.selects}>
        {filter(
          'stage',
          t.stage,
          t.anyStage,
          stageChoices.map(([first = 'draft']) => ({ value: first, label: help.states[first][0] })),
        )}
        {filter(
          'desk',
          t.desk,
          t.anyDesk,
          editions.map(({ code, name, sections }) => ({
            group: name,
            items: [
              { value: code, label: t.whole(name) },
              ...sections.map((section) => ({ value: `${code}/${section.slug}`, label: section.name })),
            ],
          })),
        )}
        {filter('person', t.person, t.anyone, [
          ...(staffId === null ? [] : [{ value: 'me', label: t.me }]),
          ...people.filter(({ id }) => id !== staffId).map(({ id, name }) => ({ value: id, label: name })),
        ])}
        {filter(
          'due',
          t.due,
          t.anyDue,
          dueChoices.map((value) => ({ value, label: t.dueNames[value] })),
        )}
        {filter(
          'since',
          t.since,
          t.anySince,
          sinceChoices.map((value) => ({ value, label: t.sinceNames[value] })),
        )}
        {filter(
          'genre',
          t.genre,
          t.anyGenre,
          genres.map((value) => ({ value, label: t.genres[value] })),
        )}
        {spoken.length > 1 &&
          filter(
            'language',
            t.language,
            t.anyLanguage,
            spoken.map((value) => ({ value, label: languageName(value, language) })),
          )}
        <Button
          size="compact-xs"
          variant={search.order === 'due' ? 'light' : 'default'}
          aria-pressed={search.order === 'due'}
          onClick={() => onChange({ order: search.order === 'due' ? undefined : 'due' })}
        >
          {t.byTime}
        </Button>
        {(active > 0 || search.q) && (
          <Button size="compact-xs" variant="subtle" onClick={onClear}>
            {t.clear}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Asked for late: what a browser knows of languages takes it a while to find for the first time. */
function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}

function optionOf({ value, label }: Choice) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

const untilTheyChange = 300_000;

function useChoices(): { editions: StoryChoices['editions']; people: Colleagues['people'] } {
  const choices = useQuery({
    queryKey: choicesQuestion.key,
    queryFn: ({ signal }) => get(choicesQuestion.path, { signal }),
    staleTime: untilTheyChange,
  });
  const colleagues = useQuery({
    queryKey: peopleQuestion.key,
    queryFn: ({ signal }) => get(peopleQuestion.path, { signal }),
    staleTime: untilTheyChange,
  });
  return { editions: choices.data?.editions ?? [], people: colleagues.data?.people ?? [] };
}
