import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../src/accounts/people/contract.ts';
import { get, send } from '../api.ts';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { useTime } from '../record/use-time.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface PersonAccessProps {
  readonly person: Person;
  readonly onChange: () => Promise<unknown>;
}

/** Where somebody is signed in, and how they are kept out. */
export function PersonAccess({ person, onChange }: PersonAccessProps) {
  const t = useWords(words);
  const time = useTime();
  const sessions = useQuery({
    queryKey: ['people', person.id, 'sessions'],
    queryFn: ({ signal }) => get('/api/people/{person}/sessions', { person: person.id, signal }),
  });
  const open = sessions.data?.sessions ?? [];
  const signOut = () =>
    send('DELETE', '/api/people/{person}/sessions', { person: person.id })
      .then(() => notifyDone(t.signedOut(person.name)), notifyProblem)
      .then(onChange);
  return (
    <>
      {open.length > 0 && (
        <section aria-label={t.sessions(open.length)}>
          <Group justify="space-between">
            <Text size="sm" fw={600}>
              {t.sessions(open.length)}
            </Text>
            <Button size="compact-sm" variant="default" onClick={signOut}>
              {t.signOut}
            </Button>
          </Group>
          {open.map((session) => (
            <Text key={session.createdAt} size="xs" c="dimmed">
              <bdi>{session.userAgent}</bdi>, {t.since} {time(session.createdAt)}
            </Text>
          ))}
        </section>
      )}
      <Suspension person={person} onChange={onChange} />
    </>
  );
}

function Suspension({ person, onChange }: PersonAccessProps) {
  const t = useWords(words);
  const [isAsking, setAsking] = useState(false);
  const set = (suspended: boolean) =>
    send('PATCH', '/api/people/{person}', {
      ...{ person: person.id, body: { version: person.version ?? 0, suspended } },
    })
      .then(() => notifyDone((suspended ? t.suspendedNow : t.restored)(person.name)), notifyProblem)
      .then(onChange);
  if (person.isSuspended) {
    return (
      <Button variant="default" onClick={() => set(false)}>
        {t.restore(person.name)}
      </Button>
    );
  }
  if (!isAsking) {
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        {t.suspend}
      </Button>
    );
  }
  return (
    <Alert color="red" variant="outline">
      <Text size="sm" mb="sm">
        {t.suspendAsk(person.name)}
      </Text>
      <Group gap="xs">
        <Button size="xs" color="red.9" onClick={() => set(true)}>
          {t.suspendNow(person.name)}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsking(false)}>
          {t.keep}
        </Button>
      </Group>
    </Alert>
  );
}
