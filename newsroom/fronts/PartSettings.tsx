import { Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type FrontQuery, queryKinds } from '../../src/domain/front/front.ts';
import { TopicPicker } from '../topics/TopicPicker.tsx';
import { useWords } from '../words.ts';
import type { PartBoxProps } from './part-props.ts';
import { StrandPicker } from './StrandPicker.tsx';
import { words } from './words.ts';

type SettingsProps = Pick<PartBoxProps, 'part' | 'edition' | 'sections' | 'change'>;

/** Title and room of a part, and what fills it. */
export function PartSettings({ part, edition, sections, change }: SettingsProps) {
  const t = useWords(words);
  const [title, setTitle] = useState(part.title ?? '');
  // Its storyline gives a part its name too.
  useEffect(() => setTitle(part.title ?? ''), [part.title]);
  const isTop = part.kind === 'lead' || part.kind === 'seconds';
  return (
    <Stack gap="xs" mb="xs">
      <Group align="flex-start" gap="sm">
        {!isTop && (
          <TextInput
            label={t.partTitle}
            description={t.partTitleHelp}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onBlur={() => change({ title: title.trim() || null })}
            maxLength={120}
            dir="auto"
            flex={1}
            miw={180}
          />
        )}
        <NumberInput
          label={t.size}
          value={part.size}
          min={1}
          max={24}
          allowDecimal={false}
          onChange={(size) => {
            const wanted = Number(size);
            if (wanted >= 1 && wanted <= 24) change({ size: wanted });
          }}
          w={96}
        />
      </Group>
      <QueryField part={part} edition={edition} sections={sections} change={change} />
    </Stack>
  );
}

/** Kinds of which one has to be chosen. */
const chosenKinds = ['storyline', 'series', 'topic'] as const;
type ChosenKind = (typeof chosenKinds)[number];

/** What fills the places that nothing was put on. A package follows one storyline, unless something else is chosen. */
function QueryField({ part, edition, sections, change }: SettingsProps) {
  const t = useWords(words);
  const { query } = part;
  /** Wanted, but which one is not said yet. */
  const [wanted, setWanted] = useState<ChosenKind | null>(
    part.kind === 'package' && !query ? 'storyline' : null,
  );
  const kind = wanted ?? query?.kind ?? 'none';
  const kinds = (['none', ...queryKinds] as const).filter(
    (each) => each !== 'author' || query?.kind === 'author',
  );
  const choose = (value: string) => {
    setWanted(chosenKinds.find((each) => each === value) ?? null);
    const first = sections[0]?.slug;
    const next: FrontQuery | null =
      value === 'edition' || value === 'live' || value === 'most_read'
        ? { kind: value, slug: '' }
        : value === 'section' && first !== undefined
          ? { kind: 'section', slug: first }
          : null;
    change({ query: next });
  };
  /** It gives a package its name, too. */
  const follow = (what: ChosenKind, { slug, name }: { readonly slug: string; readonly name: string }) => {
    setWanted(null);
    change({
      query: { kind: what, slug },
      ...(part.title === null && part.kind === 'package' && { title: name }),
    });
  };
  return (
    <Group align="flex-start" gap="sm">
      <NativeSelect
        label={t.fills}
        value={kind}
        onChange={(event) => choose(event.currentTarget.value)}
        data={kinds.map((value) => ({ value, label: t.fill[value] }))}
      />
      {query?.kind === 'section' && (
        <NativeSelect
          label={t.whichSection}
          value={query.slug}
          onChange={(event) => change({ query: { kind: 'section', slug: event.currentTarget.value } })}
          data={sections.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      {(kind === 'series' || kind === 'storyline') && (
        <StrandPicker
          key={kind}
          edition={edition}
          kind={kind}
          slug={query?.kind === kind ? query.slug : ''}
          onChoose={(strand) => follow(kind, strand)}
        />
      )}
      {kind === 'topic' && (
        <div className="part-topic">
          <TopicPicker
            edition={edition}
            value={query?.kind === 'topic' ? [{ slug: query.slug, name: query.slug }] : []}
            onChange={(topics) => {
              const topic = topics.at(-1);
              if (topic) follow('topic', topic);
              else choose('topic');
            }}
          />
        </div>
      )}
    </Group>
  );
}
