import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SiteValue } from '../../src/publishing/site/contract.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { type SettingLine, SettingLines } from './SettingLines.tsx';
import { useSave } from './use-save.ts';
import { words } from './words.ts';

// The lines of a list have the values of its kind: the server parsed them.
const valueIn = (line: SettingLine) => line.value as SiteValue<'redirect'>;

/** Old addresses, and where each leads. */
export function RedirectsPart({ edition }: { readonly edition: string }) {
  const t = useWords(words);
  const mayEdit = useMay('site.edit');
  return (
    <Stack gap="sm">
      <Text size="sm">{t.redirectsIntro}</Text>
      {mayEdit && <NewRedirect edition={edition} />}
      <div>
        <SettingLines
          edition={edition}
          kind="redirect"
          columns={[t.from, t.to]}
          empty={t.noRedirects}
          cells={(line) => [
            <span key="from" dir="ltr" className="site-slug">
              {line.subject}
            </span>,
            <span key="to" dir="ltr" className="site-slug">
              {valueIn(line).target}
            </span>,
          ]}
          form={
            mayEdit ? (line, close) => <RedirectForm edition={edition} line={line} close={close} /> : null
          }
        />
      </div>
    </Stack>
  );
}

function NewRedirect({ edition }: { readonly edition: string }) {
  const t = useWords(words);
  const [path, setPath] = useState('');
  const [target, setTarget] = useState('');
  const { save, error, isPending } = useSave(edition, () => {
    setPath('');
    setTarget('');
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save({ kind: 'redirect', subject: path.trim(), before: null, after: { target: target.trim() } });
      }}
    >
      {error && <ProblemNote error={error} />}
      <Group gap="xs" align="flex-end">
        <TextInput
          label={t.from}
          placeholder="/2019/05/old-name"
          dir="ltr"
          size="xs"
          required
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <TextInput
          label={t.to}
          placeholder="/world/new-name"
          dir="ltr"
          size="xs"
          required
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" loading={isPending}>
          {t.add}
        </Button>
      </Group>
    </form>
  );
}

interface FormProps {
  readonly edition: string;
  readonly line: SettingLine;
  readonly close: () => void;
}

function RedirectForm({ edition, line, close }: FormProps) {
  const t = useWords(words);
  const before = valueIn(line);
  const [target, setTarget] = useState(before.target);
  const { save, error, isPending } = useSave(edition, close);
  const change = { kind: 'redirect', subject: line.subject, before } as const;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save({ ...change, after: { target: target.trim() } });
      }}
    >
      {error && <ProblemNote error={error} />}
      <Group gap="xs" align="flex-end">
        <TextInput
          label={t.to}
          dir="ltr"
          size="xs"
          className="site-grow"
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" loading={isPending}>
          {t.save}
        </Button>
        <Button size="xs" variant="default" onClick={() => save({ ...change, after: null })}>
          {t.takeOut}
        </Button>
        <Button size="xs" variant="subtle" onClick={close}>
          {t.cancel}
        </Button>
      </Group>
    </form>
  );
}
