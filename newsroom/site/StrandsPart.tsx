import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { placeFolders, type StrandKind } from '../../src/domain/places.ts';
import { slugOf } from '../../src/domain/slug.ts';
import type { SiteValue } from '../../src/publishing/site/contract.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { type SettingLine, SettingLines, StoryCount } from './SettingLines.tsx';
import { StrandForm } from './StrandForm.tsx';
import { useSave } from './use-save.ts';
import { words } from './words.ts';

// The lines of a list have the values of its kind: the server parsed them.
const valueIn = (line: SettingLine) => line.value as SiteValue<StrandKind>;

interface StrandsPartProps {
  readonly edition: string;
  readonly kind: StrandKind;
}

/** Series, or storylines: begun here, described, moved, merged, closed. */
export function StrandsPart({ edition, kind }: StrandsPartProps) {
  const t = useWords(words);
  const mayEdit = useMay('strand.edit');
  return (
    <>
      <Text size="sm" mb="sm">
        {t.strandsIntro[kind]}
      </Text>
      {mayEdit && <NewStrand edition={edition} kind={kind} />}
      <SettingLines
        edition={edition}
        kind={kind}
        columns={[
          t.name,
          <span key="address" className="site-aside">
            {t.address}
          </span>,
          t.stories,
        ]}
        empty={t.noStrands[kind]}
        cells={(line) => {
          const { name, at, isClosed } = valueIn(line);
          const isMerged = at !== line.subject;
          return [
            <span key="name">
              <bdi>{isMerged ? t.standsAt(name) : name}</bdi>
              {isClosed && !isMerged && (
                <Text span size="xs" c="dimmed">
                  {' · '}
                  {t.over[kind]}
                </Text>
              )}
            </span>,
            <span key="slug" dir="ltr" className="site-slug site-aside">
              {`/${placeFolders[kind]}/${line.subject}`}
            </span>,
            <StoryCount key="count" count={isMerged ? null : line.count} />,
          ];
        }}
        form={
          mayEdit
            ? (line, close) => <StrandForm edition={edition} kind={kind} line={line} close={close} />
            : null
        }
      />
    </>
  );
}

function NewStrand({ edition, kind }: StrandsPartProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const { save, error, isPending } = useSave(edition, () => setTyped(''));
  const name = typed.trim();
  const slug = slugOf(name, edition);
  const begun = {
    ...{ name, at: slug, description: null, contact: null, picture: null },
    ...{ isClosed: false, keyStories: [], storyOrder: [] },
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (slug !== '') save({ kind, subject: slug, before: null, after: begun });
      }}
    >
      {error && <ProblemNote error={error} />}
      <Group gap="xs" align="flex-end" mb="sm">
        <TextInput
          label={t.newStrand[kind]}
          size="xs"
          w={320}
          maxLength={120}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" loading={isPending}>
          {t.add}
        </Button>
      </Group>
    </form>
  );
}
