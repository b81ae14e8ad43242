import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StrandKind } from '../../src/domain/places.ts';
import type { SiteValue } from '../../src/publishing/site/contract.ts';
import { get } from '../api.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface StrandPickerProps {
  readonly edition: string;
  readonly kind: StrandKind;
  /** Slug; empty for none. */
  readonly slug: string;
  readonly onChoose: (strand: { readonly slug: string; readonly name: string }) => void;
}

/** A series or a storyline that readers have, found by any part of its name. */
export function StrandPicker({ edition, kind, slug, onChoose }: StrandPickerProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState<string | null>(null);
  const [q] = useDebouncedValue((typed ?? '').trim(), 150);
  const lines = useQuery({
    queryKey: ['site', edition, kind, 'to-place', q],
    queryFn: ({ signal }) => get('/api/site/{edition}/list/{kind}', { edition, kind, q, signal }),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
  const offered = (lines.data?.lines ?? []).flatMap(({ subject, value, count }) => {
    const { name, at } = value as SiteValue<StrandKind>; // the server parsed it
    return at === subject && count !== 0 ? [{ value: subject, label: name }] : [];
  });
  const isOffered = slug === '' || offered.some(({ value }) => value === slug);
  return (
    <Select
      label={t.strand[kind]}
      searchable
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={t.noStrand}
      value={slug || null}
      data={isOffered ? offered : [{ value: slug, label: slug }, ...offered]}
      // What stands in the field is what was chosen, and no question.
      onSearchChange={(text) => setTyped(offered.some(({ label }) => label === text) ? null : text)}
      onChange={(chosen) => {
        const found = offered.find(({ value }) => value === chosen);
        if (found) onChoose({ slug: found.value, name: found.label });
      }}
    />
  );
}
