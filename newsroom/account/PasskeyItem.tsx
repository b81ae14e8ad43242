import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PasskeyRow } from '../../src/accounts/contract.ts';
import { send } from '../api.ts';
import { notifyDone } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import type { SectionProps } from './section-props.ts';
import { useWhen } from './use-when.ts';
import { words } from './words.ts';

interface PasskeyItemProps {
  readonly passkey: PasskeyRow;
  readonly act: SectionProps['act'];
}

/** A passkey with its name, which can be changed, and a way to remove it that asks first. */
export function PasskeyItem({ passkey, act }: PasskeyItemProps) {
  const t = useWords(words);
  const when = useWhen();
  const [doing, setDoing] = useState<'nothing' | 'renaming' | 'removing'>('nothing');
  const { id } = passkey;
  const remove = () =>
    act(async () => {
      setDoing('nothing');
      await send('DELETE', '/api/account/passkeys/{id}', { id });
      notifyDone(t.passkeyRemoved);
    });
  const rename = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    void act(async () => {
      await send('PATCH', '/api/account/passkeys/{id}', { id, body: { name } });
      setDoing('nothing');
    });
  };
  if (doing === 'renaming') {
    return (
      <form onSubmit={rename}>
        <Group gap="sm">
          <TextInput
            name="name"
            aria-label={t.passkeyName}
            defaultValue={passkey.name}
            dir="auto"
            flex={1}
            autoFocus
          />
          <Button type="submit" size="xs">
            {t.save}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDoing('nothing')}>
            {t.cancel}
          </Button>
        </Group>
      </form>
    );
  }
  return (
    <Group justify="space-between" gap="sm">
      <div>
        <Text size="sm" fw={600} dir="auto">
          {doing === 'removing' ? t.removeSure(passkey.name) : passkey.name}
        </Text>
        <Text size="xs" c="dimmed">
          {t.addedAt(when(passkey.createdAt))},{' '}
          {passkey.lastUsedAt === null ? t.neverUsed : t.usedAt(when(passkey.lastUsedAt))}
        </Text>
      </div>
      {doing === 'removing' ? (
        <Group gap="xs">
          <Button size="xs" color="red" onClick={remove}>
            {t.remove}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDoing('nothing')}>
            {t.cancel}
          </Button>
        </Group>
      ) : (
        <Group gap="xs">
          <Button size="xs" variant="subtle" onClick={() => setDoing('renaming')}>
            {t.rename}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setDoing('removing')}>
            {t.remove}
          </Button>
        </Group>
      )}
    </Group>
  );
}
