import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StrandKind } from '../../src/domain/places.ts';
import type { SiteValue } from '../../src/publishing/site/contract.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import { AboutFields } from './AboutFields.tsx';
import type { SettingLine } from './SettingLines.tsx';
import { StrandStories } from './StrandStories.tsx';
import { useSave } from './use-save.ts';
import { words } from './words.ts';

interface FormProps {
  readonly edition: string;
  readonly kind: StrandKind;
  readonly line: SettingLine;
  readonly close: () => void;
}

/** A series or a storyline: what its page says, where it stands, whether it is over. */
export function StrandForm({ edition, kind, line, close }: FormProps) {
  const t = useWords(words);
  const before = line.value as SiteValue<StrandKind>; // the server parsed it
  const [after, setAfter] = useState(before);
  const { save, error, isPending } = useSave(edition, close);
  const put = (changes: Partial<SiteValue<StrandKind>>) => setAfter({ ...after, ...changes });
  // What stands in another one says and shows what that one does.
  const isOwn = before.at === line.subject;
  const change = { kind, subject: line.subject, before } as const;
  const at = after.at.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save({ ...change, after: { ...after, at } });
      }}
    >
      <Stack gap="xs">
        {error && <ProblemNote error={error} />}
        <Group grow align="flex-start">
          <TextInput
            label={t.name}
            size="xs"
            required
            readOnly={!isOwn}
            value={after.name}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t.topicAt}
            inputWrapperOrder={['label', 'input', 'description']}
            description={t.strandAtMore}
            dir="ltr"
            size="xs"
            required
            value={after.at}
            onChange={(event) => put({ at: event.currentTarget.value })}
          />
        </Group>
        {isOwn && (
          <>
            <AboutFields value={after} onChange={put} />
            {line.count !== 0 && (
              <StrandStories edition={edition} kind={kind} slug={line.subject} value={after} onChange={put} />
            )}
            <Checkbox
              size="xs"
              label={t.isOver[kind]}
              checked={after.isClosed}
              onChange={(event) => put({ isClosed: event.currentTarget.checked })}
            />
          </>
        )}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isPending}>
            {at === before.at ? t.save : t.moveTopic(at)}
          </Button>
          <Button size="xs" variant="subtle" onClick={close}>
            {t.cancel}
          </Button>
          {isOwn && line.count === 0 && (
            <Button
              size="xs"
              variant="subtle"
              color="red"
              ms="auto"
              onClick={() => save({ ...change, after: null })}
            >
              {t.takeOut}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
