import { MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Strand } from '../../../src/domain/article.ts';
import type { StrandKind } from '../../../src/domain/places.ts';
import type { SiteValue } from '../../../src/publishing/site/contract.ts';
import { get } from '../../api.ts';
import { useWords } from '../../words.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { useField } from './use-field.ts';
import type { Fields } from './use-fields.ts';
import { words } from './words.ts';

interface StrandFieldsProps {
  readonly storyId: string;
  readonly answer: Fields;
}

/** The series a story is a part of, and the storylines it takes on. What is over is offered no more. */
export function StrandFields({ storyId, answer }: StrandFieldsProps) {
  return (
    <>
      <SeriesField storyId={storyId} answer={answer} />
      <StorylinesField storyId={storyId} answer={answer} />
    </>
  );
}

function SeriesField({ storyId, answer }: StrandFieldsProps) {
  const t = useWords(words);
  const field = useField(storyId, answer, 'series');
  const [typed, setTyped] = useState('');
  const value = field.value ?? null;
  // What stands in the field is what was chosen, and no question.
  const asked = typed === value?.name ? '' : typed;
  const offered = useOffered('series', answer.fields.edition, asked, value ? [value] : []);
  return (
    <FieldFrame field={field} describe={(series) => series?.name ?? ''}>
      <Select
        size="xs"
        label={t.series}
        placeholder={t.seriesHelp}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t.clear }}
        nothingFoundMessage={t.noneOpen}
        value={value?.slug ?? null}
        data={offered.map(({ slug, name }) => ({ value: slug, label: name }))}
        readOnly={!field.mayEdit}
        onSearchChange={setTyped}
        onChange={(slug) => field.save(offered.find((each) => each.slug === slug) ?? null)}
      />
    </FieldFrame>
  );
}

function StorylinesField({ storyId, answer }: StrandFieldsProps) {
  const t = useWords(words);
  const field = useField(storyId, answer, 'storylines');
  const [typed, setTyped] = useState('');
  const offered = useOffered('storyline', answer.fields.edition, typed, field.value);
  return (
    <FieldFrame field={field} describe={(storylines) => storylines.map(({ name }) => name).join(', ')}>
      <MultiSelect
        size="xs"
        label={t.storylines}
        placeholder={field.value.length === 0 ? t.storylinesHelp : ''}
        searchable
        nothingFoundMessage={t.noneOpen}
        value={field.value.map(({ slug }) => slug)}
        data={offered.map(({ slug, name }) => ({ value: slug, label: name }))}
        readOnly={!field.mayEdit}
        onSearchChange={setTyped}
        onChange={(slugs) =>
          field.save(slugs.flatMap((slug) => offered.find((each) => each.slug === slug) ?? []))
        }
      />
    </FieldFrame>
  );
}

/** Those that are chosen, then those that go on and have these letters in their name. */
function useOffered(kind: StrandKind, edition: string, typed: string, chosen: readonly Strand[]): Strand[] {
  const [q] = useDebouncedValue(typed.trim(), 150);
  const lines = useQuery({
    queryKey: ['site', edition, kind, 'offered', q],
    queryFn: ({ signal }) => get('/api/site/{edition}/list/{kind}', { edition, kind, q, signal }),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
  const open = (lines.data?.lines ?? []).flatMap(({ subject, value }) => {
    const { name, at, isClosed } = value as SiteValue<StrandKind>; // the server parsed it
    return at === subject && !isClosed ? [{ slug: subject, name }] : [];
  });
  return [...new Map([...chosen, ...open].map(({ slug, name }) => [slug, { slug, name }])).values()];
}
