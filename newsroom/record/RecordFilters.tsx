import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../api.ts';
import { useWords } from '../words.ts';
import { type RecordSearch, readRecordSearch } from './record-search.ts';
import { words } from './words.ts';

interface RecordFiltersProps {
  readonly search: RecordSearch;
  readonly onChange: (search: RecordSearch) => void;
}

export function RecordFilters({ search, onChange }: RecordFiltersProps) {
  const t = useWords(words);
  const people = useQuery({
    queryKey: ['people', 'first page'],
    queryFn: ({ signal }) => get('/api/people', { signal }),
  });
  const set = (name: keyof RecordSearch, value: string) =>
    onChange(readRecordSearch({ ...search, [name]: value }));
  const known = [
    { value: '', label: t.anybody },
    ...(people.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const kinds = [
    { value: '', label: t.anything },
    ...Object.entries(t.kinds).map(([value, label]) => ({ value, label })),
  ];
  return (
    <search className="record-filters" aria-label={t.title}>
      <Typed label={t.words} value={search.q ?? ''} onChange={(value) => set('q', value)} />
      <NativeSelect
        label={t.who}
        value={search.who ?? ''}
        data={withValue(known, search.who)}
        onChange={(event) => set('who', event.currentTarget.value)}
      />
      <NativeSelect
        label={t.action}
        value={search.action ?? ''}
        data={withValue(kinds, search.action)}
        onChange={(event) => set('action', event.currentTarget.value)}
      />
      <Typed label={t.subject} value={search.subject ?? ''} onChange={(value) => set('subject', value)} />
      <TextInput
        type="date"
        label={t.from}
        value={search.from ?? ''}
        onChange={(event) => set('from', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t.to}
        value={search.to ?? ''}
        onChange={(event) => set('to', event.currentTarget.value)}
      />
      <Button variant="subtle" onClick={() => onChange({})} disabled={Object.keys(search).length === 0}>
        {t.clear}
      </Button>
    </search>
  );
}

/** A field that waits until somebody has stopped typing; it follows the address where that changes elsewhere. */
function Typed(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  const [from, setFrom] = useState(props.value);
  if (from !== props.value) {
    setFrom(props.value);
    setTyped(props.value);
  }
  const tell = useDebouncedCallback((value: string) => props.onChange(value.trim()), 250);
  return (
    <TextInput
      type="search"
      label={props.label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}

/** An address may name what the list does not have: a program, or one action alone. */
function withValue(options: readonly { readonly value: string; readonly label: string }[], value = '') {
  return options.some((option) => option.value === value)
    ? [...options]
    : [...options, { value, label: value }];
}
