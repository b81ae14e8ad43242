import { Group, Table, Text } from '@mantine/core';
import type { ApiKey } from '../../src/accounts/keys/contract.ts';
import { send } from '../api.ts';
import { AskFirst } from '../feedback/AskFirst.tsx';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { useTime } from '../record/use-time.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface KeyTableProps {
  readonly keys: readonly ApiKey[];
  readonly onChange: () => Promise<unknown>;
}

export function KeyTable({ keys, onChange }: KeyTableProps) {
  const t = useWords(words);
  const time = useTime();
  return (
    <Table className="dense-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t.name}</Table.Th>
          <Table.Th scope="col" className="less">
            {t.scopes}
          </Table.Th>
          <Table.Th scope="col" className="less">
            {t.lastUsed}
          </Table.Th>
          <Table.Th scope="col">{t.state}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map((key) => (
          <Table.Tr key={key.id}>
            <Table.Th scope="row">
              <bdi>{key.name}</bdi>
              {key.owner !== null && (
                <Text span size="xs" c="dimmed" ms={6}>
                  {t.of(key.owner)}
                </Text>
              )}
            </Table.Th>
            <Table.Td className="less">
              {key.scopes.map((each) => t.scopeNames[each] ?? each).join(t.comma)}
            </Table.Td>
            <Table.Td className="less">{key.lastUsedAt === null ? t.never : time(key.lastUsedAt)}</Table.Td>
            <Table.Td>
              <Group justify="space-between" gap="xs">
                <span>
                  <KeyState apiKey={key} />
                </span>
                {key.revokedAt === null && <Revoke apiKey={key} onChange={onChange} />}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function KeyState({ apiKey: { revokedAt, expiresAt } }: { readonly apiKey: ApiKey }) {
  const t = useWords(words);
  const time = useTime();
  if (revokedAt !== null) return t.revokedAt(time(revokedAt));
  if (expiresAt === null) return t.endless;
  return Date.parse(expiresAt) > Date.now() ? t.until(time(expiresAt)) : t.expired(time(expiresAt));
}

/** A program that has it stops at once, and there is no way back. */
function Revoke({
  apiKey,
  onChange,
}: {
  readonly apiKey: ApiKey;
  readonly onChange: () => Promise<unknown>;
}) {
  const t = useWords(words);
  const revoke = () =>
    send('DELETE', '/api/keys/{key}', { key: apiKey.id })
      .then(() => notifyDone(t.revoked(apiKey.name)), notifyProblem)
      .then(onChange);
  return <AskFirst variant="subtle" label={t.revoke} sure={t.revokeNow(apiKey.name)} onAct={revoke} />;
}
