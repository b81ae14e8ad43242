import { Button, CloseButton, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { permissionWords } from '../../src/domain/permission-words.ts';
import { type Desk, type Role, roles } from '../../src/domain/permissions.ts';
import { send } from '../api.ts';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { DeskList } from './DeskList.tsx';
import { words } from './words.ts';

/** A name, an address, a role: the rest comes by mail. */
export function InvitePanel({
  onClose,
  onSent,
}: {
  readonly onClose: () => void;
  readonly onSent: () => Promise<unknown>;
}) {
  const t = useWords(words);
  const { roles: names } = permissionWords[useLocale().language];
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('reporter');
  const [desks, setDesks] = useState<readonly Desk[]>([]);
  const [isSending, setSending] = useState(false);
  const invite = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    try {
      await send('POST', '/api/people/invitations', { body: { name, email, role, desks } });
      notifyDone(t.invited(email));
      await onSent();
      onClose();
    } catch (error) {
      notifyProblem(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <aside className="side-panel" aria-labelledby="invite-title">
      <form onSubmit={invite}>
        <Stack gap="md">
          <Group justify="space-between" wrap="nowrap">
            <Title order={2} size="h3" id="invite-title">
              {t.invite}
            </Title>
            <CloseButton aria-label={t.close} onClick={onClose} />
          </Group>
          <Text size="sm">{t.inviteMore}</Text>
          <TextInput
            label={t.name}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            required
            maxLength={120}
            data-autofocus
          />
          <TextInput
            label={t.email}
            type="email"
            dir="ltr"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            required
            maxLength={254}
          />
          <NativeSelect
            label={t.role}
            description={names[role][1]}
            value={role}
            data={roles.map((each) => ({ value: each, label: names[each][0] }))}
            onChange={(event) => setRole(roles.find((each) => each === event.currentTarget.value) ?? role)}
          />
          <DeskList desks={desks} onChange={setDesks} />
          <Button type="submit" loading={isSending}>
            {t.send}
          </Button>
        </Stack>
      </form>
    </aside>
  );
}
