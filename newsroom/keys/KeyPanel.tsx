import {
  Button,
  Checkbox,
  CloseButton,
  Code,
  CopyButton,
  Group,
  NativeSelect,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NewApiKey } from '../../src/accounts/keys/contract.ts';
import { send } from '../api.ts';
import { notifyProblem } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

const scopes: NewApiKey['scopes'] = ['read', 'write', 'publish'];

interface KeyPanelProps {
  readonly onClose: () => void;
  readonly onMade: () => Promise<unknown>;
}

/** A form, and after it the key: shown until whoever made it says that they have it. */
export function KeyPanel({ onClose, onMade }: KeyPanelProps) {
  const t = useWords(words);
  const [key, setKey] = useState<string | null>(null);
  return (
    <aside className="side-panel" aria-labelledby="key-title">
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h3" id="key-title">
            {key === null ? t.add : t.made}
          </Title>
          <CloseButton aria-label={t.close} onClick={onClose} />
        </Group>
        {key === null ? (
          <KeyForm
            onClose={onClose}
            onMade={async (made) => {
              setKey(made);
              await onMade();
            }}
          />
        ) : (
          <>
            <Text size="sm">{t.once}</Text>
            <Code block dir="ltr" className="entry-data">
              {key}
            </Code>
            <Group gap="xs">
              <CopyButton value={key}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {copied ? t.copied : t.copy}
                  </Button>
                )}
              </CopyButton>
              <Button onClick={onClose}>{t.done}</Button>
            </Group>
          </>
        )}
      </Stack>
    </aside>
  );
}

function KeyForm({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (key: string) => Promise<void>;
}) {
  const t = useWords(words);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<NewApiKey['scopes']>(['read']);
  const [days, setDays] = useState('90');
  const [isMaking, setMaking] = useState(false);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setMaking(true);
    const wanted: NewApiKey = { name, scopes: chosen, days: days === '' ? null : Number(days) };
    try {
      await onMade((await send('POST', '/api/keys', { body: wanted })).key);
    } catch (error) {
      notifyProblem(error);
      setMaking(false);
    }
  };
  const setScope = (scope: (typeof scopes)[number], isOn: boolean) =>
    setChosen(scopes.filter((each) => (each === scope ? isOn : chosen.includes(each))));
  return (
    <form onSubmit={make}>
      <Stack gap="md">
        <TextInput
          label={t.name}
          description={t.nameHint}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          maxLength={120}
        />
        <fieldset className="plain-fieldset">
          <legend>{t.scopes}</legend>
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              label={t.scopeNames[scope]}
              checked={chosen.includes(scope)}
              onChange={(event) => setScope(scope, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
        <NativeSelect
          label={t.ends}
          value={days}
          data={Object.entries(t.days).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" loading={isMaking} disabled={chosen.length === 0}>
            {t.make}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
