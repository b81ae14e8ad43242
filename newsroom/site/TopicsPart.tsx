import { Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SiteValue } from '../../src/publishing/site/contract.ts';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { AboutFields } from './AboutFields.tsx';
import { SettingForm } from './SettingForm.tsx';
import { type SettingLine, SettingLines, StoryCount } from './SettingLines.tsx';
import { words } from './words.ts';

// The lines of a list have the values of its kind: the server parsed them.
const valueIn = (line: SettingLine) => line.value as SiteValue<'topic'>;

/** Topics: renamed, given another address, merged into one another. */
export function TopicsPart({ edition }: { readonly edition: string }) {
  const t = useWords(words);
  const mayEdit = useMay('topic.edit');
  return (
    <>
      <Text size="sm" mb="sm">
        {t.topicsIntro}
      </Text>
      <SettingLines
        edition={edition}
        kind="topic"
        columns={[
          t.name,
          <span key="address" className="site-aside">
            {t.address}
          </span>,
          t.stories,
        ]}
        empty={t.noTopics}
        cells={(line) => {
          const { name, at } = valueIn(line);
          const isMerged = at !== line.subject;
          return [
            <bdi key="name">{isMerged ? t.standsAt(name) : name}</bdi>,
            <span key="slug" dir="ltr" className="site-slug site-aside">
              /topics/{line.subject}
            </span>,
            <StoryCount key="count" count={isMerged ? null : line.count} />,
          ];
        }}
        form={mayEdit ? (line, close) => <TopicForm edition={edition} line={line} close={close} /> : null}
      />
    </>
  );
}

interface FormProps {
  readonly edition: string;
  readonly line: SettingLine;
  readonly close: () => void;
}

function TopicForm({ edition, line, close }: FormProps) {
  const t = useWords(words);
  const before = valueIn(line);
  const [after, setAfter] = useState(before);
  const put = (changes: Partial<SiteValue<'topic'>>) => setAfter({ ...after, ...changes });
  const { name, at } = after;
  return (
    <SettingForm
      edition={edition}
      close={close}
      change={() => ({
        kind: 'topic',
        subject: line.subject,
        before,
        after: { ...after, name: name.trim(), at: at.trim() },
      })}
      action={at.trim() === before.at ? t.save : t.moveTopic(at.trim())}
    >
      <Group grow align="flex-start">
        <TextInput
          label={t.name}
          dir="auto"
          size="xs"
          value={name}
          // One that stands in another topic has that one's name.
          readOnly={before.at !== line.subject && at !== line.subject}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t.topicAt}
          inputWrapperOrder={['label', 'input', 'description']}
          description={t.topicAtMore}
          dir="ltr"
          size="xs"
          value={at}
          onChange={(event) => put({ at: event.currentTarget.value })}
        />
      </Group>
      {before.at === line.subject && <AboutFields value={after} onChange={put} />}
    </SettingForm>
  );
}
