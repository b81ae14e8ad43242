import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { creativeCommonsLicences, expiryActions, licenceKinds } from '../../src/domain/media.ts';
import type { MediaAsset, MediaRights } from '../../src/media/contract.ts';
import { send } from '../api.ts';
import { frontsQuery } from '../fronts/fronts-query.ts';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { PickPicture } from './PickPicture.tsx';
import { useChange } from './use-change.ts';
import { words } from './words.ts';

/** By what right a picture is shown: where, how long, and what happens then. */
export function RightsForm({ asset, mayEdit }: { readonly asset: MediaAsset; readonly mayEdit: boolean }) {
  const t = useWords(words);
  const { change, isBusy } = useChange(asset.id);
  const [typed, setTyped] = useState<Partial<MediaRights>>({});
  const rights: MediaRights = { ...asset.rights, ...typed };
  const set = (next: Partial<MediaRights>) => setTyped((before) => ({ ...before, ...next }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = asset;
    const body = { version, rights };
    if (await change(() => send('PUT', '/api/media/{id}/rights', { id, body }))) setTyped({});
  };
  return (
    <form onSubmit={save}>
      <fieldset disabled={!mayEdit} style={{ border: 0, margin: 0, padding: 0 }}>
        <Stack gap="xs">
          {!mayEdit && (
            <Text size="xs" c="dimmed">
              {t.mayNotRights}
            </Text>
          )}
          <NativeSelect
            size="xs"
            label={t.licence}
            value={rights.licence}
            onChange={({ currentTarget: { value } }) => {
              const licence = licenceKinds.find((each) => each === value) ?? 'unknown';
              const creativeCommons = licence === 'creative_commons' ? 'CC-BY-4.0' : null;
              set({ licence, creativeCommons });
            }}
            data={licenceKinds.map((value) => ({ value, label: t.licences[value] }))}
          />
          {rights.licence === 'creative_commons' && (
            <NativeSelect
              size="xs"
              label={t.whichLicence}
              value={rights.creativeCommons ?? ''}
              onChange={({ currentTarget: { value } }) =>
                set({ creativeCommons: creativeCommonsLicences.find((each) => each === value) ?? null })
              }
              data={[...creativeCommonsLicences]}
            />
          )}
          <TextInput
            size="xs"
            type="datetime-local"
            label={t.expires}
            value={localOf(rights.expiresAt)}
            onChange={({ currentTarget: { value } }) =>
              set({ expiresAt: value === '' ? null : new Date(value).toISOString() })
            }
          />
          {rights.expiresAt !== null && (
            <NativeSelect
              size="xs"
              label={t.onExpiry}
              value={rights.onExpiry}
              onChange={({ currentTarget: { value } }) => {
                const onExpiry = expiryActions.find((each) => each === value) ?? 'warn';
                set({ onExpiry, ...(onExpiry !== 'swap' && { replacementId: null }) });
              }}
              data={expiryActions.map((value) => ({ value, label: t.expiryActions[value] }))}
            />
          )}
          {rights.onExpiry === 'swap' && (
            <PickPicture
              label={t.replacement}
              value={rights.replacementId}
              except={asset.id}
              onChange={(picture) => set({ replacementId: picture?.id ?? null })}
            />
          )}
          <EditionsField value={rights.editions} onChange={(editions) => set({ editions })} />
          <Textarea
            size="xs"
            label={t.note}
            value={rights.note}
            onChange={({ currentTarget: { value } }) => set({ note: value })}
            autosize
            maxLength={2000}
            dir="auto"
          />
          {mayEdit && (
            <Button
              type="submit"
              size="compact-md"
              w="fit-content"
              loading={isBusy}
              disabled={
                Object.keys(typed).length === 0 ||
                (rights.onExpiry === 'swap' && rights.replacementId === null)
              }
            >
              {t.saveRights}
            </Button>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}

interface EditionsFieldProps {
  readonly value: readonly string[] | null;
  readonly onChange: (editions: string[] | null) => void;
}

/** The editions that one may arrange are those there are; where none may be arranged, the codes are shown as they are. */
function EditionsField({ value, onChange }: EditionsFieldProps) {
  const t = useWords(words);
  const mayList = useMay('front.edit');
  const list = useQuery({ ...frontsQuery, enabled: mayList });
  const known = list.data?.fronts.filter(({ section }) => section === null) ?? [];
  const codes = new Map(known.map(({ edition, editionName }) => [edition, editionName]));
  for (const code of value ?? []) if (!codes.has(code)) codes.set(code, code);
  if (codes.size === 0) return null;
  return (
    <Checkbox.Group
      size="xs"
      label={t.editions}
      description={t.allEditions}
      value={[...(value ?? [])]}
      onChange={(chosen) => onChange(chosen.length === 0 ? null : chosen)}
    >
      <Group gap="sm" mt={4}>
        {[...codes].map(([code, name]) => (
          <Checkbox key={code} size="xs" value={code} label={name} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** An instant as a field of the browser has it: in the time of whoever looks. */
function localOf(instant: string | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
