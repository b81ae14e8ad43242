import { Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type FrontQuery, queryKinds } from '../../src/domain/front/front.ts';
import { TopicPicker } from '../topics/TopicPicker.tsx';
import { useWords } from '../words.ts';
import type { PartBoxProps } from './part-props.ts';
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

/** What fills the places that nothing was put on. A package follows one storyline, which is a topic. */
function QueryField({ part, edition, sections, change }: SettingsProps) {
  const t = useWords(words);
  /** Chosen, but its topic not yet. */
  const [isTopic, setIsTopic] = useState(
    part.query?.kind === 'topic' || (part.kind === 'package' && !part.query),
  );
  const { query } = part;
  const kind = isTopic ? 'topic' : (query?.kind ?? 'none');
  const kinds = (['none', ...queryKinds] as const).filter(
    (each) => each !== 'author' || query?.kind === 'author',
  );
  const choose = (value: string) => {
    setIsTopic(value === 'topic');
    const first = sections[0]?.slug;
    const next: FrontQuery | null =
      value === 'edition' || value === 'live' || value === 'most_read'
        ? { kind: value, slug: '' }
        : value === 'section' && first !== undefined
          ? { kind: 'section', slug: first }
          : null;
    change({ query: next });
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
      {kind === 'topic' && (
        <div style={{ flex: 1, minWidth: 220 }} title={t.storylineHelp}>
          <TopicPicker
            edition={edition}
            value={query?.kind === 'topic' ? [{ slug: query.slug, name: query.slug }] : []}
            onChange={(topics) => {
              const topic = topics.at(-1);
              change({
                query: topic ? { kind: 'topic', slug: topic.slug } : null,
                ...(topic && part.title === null && part.kind === 'package' && { title: topic.name }),
              });
            }}
          />
        </div>
      )}
    </Group>
  );
}
