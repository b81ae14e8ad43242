import { Button, Group, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { permissionWords } from '../../src/domain/permission-words.ts';
import { get, send } from '../api.ts';
import { AskFirst } from '../feedback/AskFirst.tsx';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { useLocale } from '../locale.tsx';
import { useTime } from '../record/use-time.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Who was invited and has not come yet. */
export function Invitations() {
  const t = useWords(words);
  const time = useTime();
  const { roles: names } = permissionWords[useLocale().language];
  const waiting = useQuery({
    queryKey: ['people', 'invitations'],
    queryFn: ({ signal }) => get('/api/people/invitations', { signal }),
  });
  const invitations = waiting.data?.invitations ?? [];
  if (invitations.length === 0) return null;
  const act = (sent: Promise<void>, done: string) =>
    sent.then(() => notifyDone(done), notifyProblem).then(() => waiting.refetch());
  return (
    <section aria-labelledby="invitations-title">
      <Title order={2} size="h4" id="invitations-title" mt="md">
        {t.invitations}
      </Title>
      <Table className="dense-table">
        <Table.Tbody>
          {invitations.map(({ id, name, email, role, expiresAt, isExpired }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">
                <bdi>{name}</bdi>
              </Table.Th>
              <Table.Td className="less">
                <bdi>{email}</bdi>
              </Table.Td>
              <Table.Td className="less">{names[role][0]}</Table.Td>
              <Table.Td>{isExpired ? t.expired : `${t.expires} ${time(expiresAt)}`}</Table.Td>
              <Table.Td>
                <Group gap="xs" justify="flex-end">
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() =>
                      act(send('POST', '/api/people/invitations/{id}/send', { id }), t.sentAgain(name))
                    }
                  >
                    {t.sendAgain}
                  </Button>
                  <AskFirst
                    variant="subtle"
                    label={t.revoke}
                    sure={t.revokeSure(name)}
                    onAct={() => act(send('DELETE', '/api/people/invitations/{id}', { id }), t.revoked(name))}
                  />
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
