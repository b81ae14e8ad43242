import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { mediaKinds, rightsStates } from '../../src/domain/media.ts';
import { useWords } from '../words.ts';
import type { MediaSearch } from './search.ts';
import { words } from './words.ts';

interface LibraryFiltersProps {
  readonly search: MediaSearch;
  readonly set: (change: { readonly [key in keyof MediaSearch]?: MediaSearch[key] | undefined }) => void;
}

/** What is searched for; the address has it, so that a search can be sent to somebody. */
export function LibraryFilters({ search, set }: LibraryFiltersProps) {
  const t = useWords(words);
  const { asset: _asset, ...filters } = search;
  const hasAny = Object.keys(filters).length > 0;
  return (
    <search className="library-filters">
      <TypedFilter
        className="library-search"
        label={t.search}
        value={search.q ?? ''}
        onSettled={(q) => set({ q: q || undefined })}
      />
      <TypedFilter
        label={t.creator}
        value={search.creator ?? ''}
        onSettled={(creator) => set({ creator: creator || undefined })}
      />
      <NativeSelect
        size="xs"
        label={t.kind}
        value={search.kind ?? ''}
        onChange={({ currentTarget: { value } }) => set({ kind: mediaKinds.find((each) => each === value) })}
        data={[{ value: '', label: t.any }, ...mediaKinds.map((value) => ({ value, label: t.kinds[value] }))]}
      />
      <NativeSelect
        size="xs"
        label={t.rights}
        value={search.rights ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({ rights: rightsStates.find((each) => each === value) })
        }
        data={[
          { value: '', label: t.any },
          ...rightsStates.map((value) => ({ value, label: t.rightsState[value] })),
        ]}
      />
      {(['from', 'until'] as const).map((name) => (
        <TextInput
          key={name}
          size="xs"
          type="date"
          label={t[name]}
          value={search[name] ?? ''}
          onChange={({ currentTarget: { value } }) => set({ [name]: value || undefined })}
        />
      ))}
      <NativeSelect
        size="xs"
        label={t.library}
        value={search.trash ? 'trash' : 'library'}
        onChange={({ currentTarget: { value } }) =>
          set({ trash: value === 'trash' ? true : undefined, asset: undefined })
        }
        data={[
          { value: 'library', label: t.library },
          { value: 'trash', label: t.trash },
        ]}
      />
      {hasAny && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() =>
            set({
              ...{ q: undefined, creator: undefined, kind: undefined, rights: undefined },
              ...{ from: undefined, until: undefined, trash: undefined },
            })
          }
        >
          {t.clear}
        </Button>
      )}
    </search>
  );
}

interface TypedFilterProps {
  readonly label: string;
  readonly value: string;
  readonly className?: string;
  readonly onSettled: (value: string) => void;
}

/** Asks when typing pauses. */
function TypedFilter({ label, value, className = '', onSettled }: TypedFilterProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const settle = useDebouncedCallback(onSettled, 250);
  return (
    <TextInput
      size="xs"
      type="search"
      className={className}
      label={label}
      value={typed}
      dir="auto"
      maxLength={200}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
    />
  );
}
