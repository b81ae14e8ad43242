import { Anchor, Button, CloseButton, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person, PersonChange } from '../../src/accounts/people/contract.ts';
import { permissionWords } from '../../src/domain/permission-words.ts';
import { roles } from '../../src/domain/permissions.ts';
import { send } from '../api.ts';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { useLocale } from '../locale.tsx';
import { useActor, useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { DeskList } from './DeskList.tsx';
import { GrantList } from './GrantList.tsx';
import { PersonAccess } from './PersonAccess.tsx';
import { words } from './words.ts';

interface PersonPanelProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onChange: () => Promise<unknown>;
}

/** What somebody may do, and whether they may come in. Mount it anew when the person changes. */
export function PersonPanel({ person, onClose, onChange }: PersonPanelProps) {
  const t = useWords(words);
  const isSelf = useActor().staffId === person.id;
  const mayRead = useMay('audit.read');
  return (
    <aside className="side-panel" aria-labelledby="person-name">
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Title order={2} size="h3" id="person-name">
              <bdi>{person.name}</bdi>
            </Title>
            <Text size="sm" c="dimmed">
              <bdi>{person.email}</bdi>
            </Text>
          </div>
          <CloseButton aria-label={t.close} onClick={onClose} />
        </Group>
        {isSelf ? <Text size="sm">{t.you}</Text> : <Rights person={person} onChange={onChange} />}
        {!isSelf && <PersonAccess person={person} onChange={onChange} />}
        {mayRead && (
          <Anchor renderRoot={(props) => <Link {...props} to="/record" search={{ subject: person.id }} />}>
            {t.record}
          </Anchor>
        )}
      </Stack>
    </aside>
  );
}

function Rights({ person, onChange }: Omit<PersonPanelProps, 'onClose'>) {
  const t = useWords(words);
  const { roles: names } = permissionWords[useLocale().language];
  const [role, setRole] = useState(person.role);
  const [desks, setDesks] = useState<typeof person.desks>(person.desks);
  const [grants, setGrants] = useState(person.grants ?? []);
  const [isSaving, setSaving] = useState(false);
  const hasChanged =
    JSON.stringify([role, desks, grants]) !==
    JSON.stringify([person.role, person.desks, person.grants ?? []]);
  const save = async () => {
    setSaving(true);
    const change: PersonChange = { version: person.version ?? 0, role, desks, grants };
    await send('PATCH', '/api/people/{person}', { person: person.id, body: change })
      .then(() => notifyDone(t.saved), notifyProblem)
      .finally(() => setSaving(false));
    await onChange();
  };
  return (
    <>
      <NativeSelect
        label={t.role}
        description={role === person.role ? names[role][1] : t.roleEndsSessions}
        value={role}
        data={roles.map((each) => ({ value: each, label: names[each][0] }))}
        onChange={(event) => setRole(roles.find((each) => each === event.currentTarget.value) ?? role)}
      />
      <DeskList desks={desks} onChange={(next) => setDesks([...next])} />
      <GrantList grants={grants} onChange={(next) => setGrants([...next])} />
      <Button onClick={save} loading={isSaving} disabled={!hasChanged}>
        {t.save}
      </Button>
    </>
  );
}
