import { Group, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SiteValue } from '../../src/publishing/site/contract.ts';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { PictureField } from './PictureField.tsx';
import { SettingForm } from './SettingForm.tsx';
import { type SettingLine, SettingLines, StoryCount } from './SettingLines.tsx';
import { words } from './words.ts';

// The lines of a list have the values of its kind: the server parsed them.
const valueIn = (line: SettingLine) => line.value as SiteValue<'contributor'>;

/** The people in bylines, for their pages. */
export function ContributorsPart({ edition }: { readonly edition: string }) {
  const t = useWords(words);
  const mayEdit = useMay('site.edit');
  return (
    <>
      <Text size="sm" mb="sm">
        {t.contributorsIntro}
      </Text>
      <SettingLines
        edition={edition}
        kind="contributor"
        columns={[t.name, t.jobTitle, t.stories]}
        empty={t.noContributors}
        cells={(line) => [
          <bdi key="name">{valueIn(line).name}</bdi>,
          <bdi key="job">{valueIn(line).jobTitle}</bdi>,
          <StoryCount key="count" count={line.count} />,
        ]}
        form={
          mayEdit ? (line, close) => <ContributorForm edition={edition} line={line} close={close} /> : null
        }
      />
    </>
  );
}

interface FormProps {
  readonly edition: string;
  readonly line: SettingLine;
  readonly close: () => void;
}

function ContributorForm({ edition, line, close }: FormProps) {
  const t = useWords(words);
  const before = valueIn(line);
  const [after, setAfter] = useState(before);
  const put = (changes: Partial<SiteValue<'contributor'>>) => setAfter({ ...after, ...changes });
  const orNothing = (text: string) => (text.trim() === '' ? null : text);
  return (
    <SettingForm
      edition={edition}
      close={close}
      change={() => ({ kind: 'contributor', subject: line.subject, before, after })}
    >
      <Group grow align="flex-start">
        <TextInput
          label={t.name}
          dir="auto"
          size="xs"
          required
          value={after.name}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t.jobTitle}
          dir="auto"
          size="xs"
          value={after.jobTitle ?? ''}
          onChange={(event) => put({ jobTitle: orNothing(event.currentTarget.value) })}
        />
      </Group>
      <Textarea
        label={t.bio}
        dir="auto"
        size="xs"
        autosize
        minRows={2}
        value={after.bio ?? ''}
        onChange={(event) => put({ bio: orNothing(event.currentTarget.value) })}
      />
      <TextInput
        label={t.contact}
        description={t.contactMore}
        dir="ltr"
        size="xs"
        value={after.contact ?? ''}
        onChange={(event) => put({ contact: orNothing(event.currentTarget.value) })}
      />
      <PictureField value={after.picture} onChange={(picture) => put({ picture })} />
    </SettingForm>
  );
}
