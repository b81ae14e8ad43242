import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { MediaAsset } from '../../src/media/contract.ts';
import { send } from '../api.ts';
import { useWords } from '../words.ts';
import { useChange } from './use-change.ts';
import { words } from './words.ts';

const fields = ['caption', 'alt', 'creator', 'creditLine', 'copyrightNotice', 'usageTerms'] as const;
type Field = (typeof fields)[number];

interface WordsFormProps {
  readonly asset: MediaAsset;
  readonly mayEdit: boolean;
}

/** What is written about a picture: what the file brought, and what somebody made of it. */
export function WordsForm({ asset, mayEdit }: WordsFormProps) {
  const t = useWords(words);
  const { change, isBusy } = useChange(asset.id);
  /** What was typed and is not saved. */
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const labels: Readonly<Record<Field, string>> = {
    caption: t.caption,
    alt: t.alt,
    creator: t.creator,
    creditLine: t.creditLine,
    copyrightNotice: t.copyright,
    usageTerms: t.usageTerms,
  };
  const changed = fields.filter((field) => typed[field] !== undefined && typed[field] !== asset[field]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = Object.fromEntries(changed.map((field) => [field, typed[field]]));
    const { id, version } = asset;
    const body = { version, words: wanted };
    if (await change(() => send('PATCH', '/api/media/{id}', { id, body }))) setTyped({});
  };
  const isLong = (field: Field) => field === 'caption' || field === 'alt' || field === 'usageTerms';
  return (
    <form onSubmit={save}>
      <Stack gap="xs">
        {fields.map((field) => {
          const common = {
            size: 'xs' as const,
            label: labels[field],
            value: typed[field] ?? asset[field],
            onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
              setTyped((before) => ({ ...before, [field]: value })),
            readOnly: !mayEdit,
            dir: 'auto',
            ...(field === 'alt' && { description: t.altHelp }),
            ...(field === 'creditLine' && { description: t.creditHelp }),
          };
          return isLong(field) ? (
            <Textarea key={field} {...common} autosize minRows={2} maxLength={2000} />
          ) : (
            <TextInput key={field} {...common} maxLength={300} />
          );
        })}
        {mayEdit && (
          <Group gap="xs">
            <Button type="submit" size="compact-md" loading={isBusy} disabled={changed.length === 0}>
              {t.saveWords}
            </Button>
            {changed.length > 0 && (
              <Button size="compact-md" variant="default" onClick={() => setTyped({})}>
                {t.takeTheirs}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </form>
  );
}
