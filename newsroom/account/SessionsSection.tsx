import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionRow } from '../../src/accounts/contract.ts';
import { get, send } from '../api.ts';
import { Loading } from '../feedback/Loading.tsx';
import { notifyDone } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import { deviceName } from './device-name.ts';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';
import { useWhen } from './use-when.ts';
import { words } from './words.ts';

export function SessionsSection({ act }: SectionProps) {
  const t = useWords(words);
  const queries = useQueryClient();
  const sessions = useQuery({
    queryKey: ['account', 'sessions'],
    queryFn: ({ signal }) => get('/api/account/sessions', { signal }),
  });
  const end = (id: string | null) =>
    act(async () => {
      await (id === null
        ? send('DELETE', '/api/account/sessions')
        : send('DELETE', '/api/account/sessions/{id}', { id }));
      notifyDone(id === null ? t.othersEnded : t.sessionEnded);
      await queries.invalidateQueries({ queryKey: ['account', 'sessions'] });
    });
  if (sessions.isPending) return <Loading />;
  if (sessions.isLoadingError) return <ProblemNote error={sessions.error} retry={() => sessions.refetch()} />;
  const rows = sessions.data.sessions;
  return (
    <Section title={t.sessions} intro={t.sessionsIntro}>
      {rows.map((row) => (
        <SessionItem key={row.id} session={row} onEnd={() => end(row.id)} />
      ))}
      {rows.length > 1 && (
        <Group>
          <Button variant="default" onClick={() => end(null)}>
            {t.endOthers}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function SessionItem({ session, onEnd }: { readonly session: SessionRow; readonly onEnd: () => void }) {
  const t = useWords(words);
  const when = useWhen();
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <div>
        <Text size="sm" fw={600}>
          <bdi>{deviceName(session.userAgent) ?? t.unknownDevice}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {t.lastSeen(when(session.lastSeenAt))} · {t.ways[session.way]}
        </Text>
      </div>
      {session.isThis ? (
        <Badge variant="light" color="gray" tt="none">
          {t.thisOne}
        </Badge>
      ) : (
        <Button size="xs" variant="subtle" onClick={onEnd}>
          {t.endSession}
        </Button>
      )}
    </Group>
  );
}
