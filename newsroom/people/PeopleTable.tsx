import { Badge, Table } from '@mantine/core';
import type { Person } from '../../src/accounts/people/contract.ts';
import { permissionWords } from '../../src/domain/permission-words.ts';
import { useLocale } from '../locale.tsx';
import { useTime } from '../record/use-time.ts';
import { useWords } from '../words.ts';
import { useDesks } from './use-desks.ts';
import { words } from './words.ts';

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly chosen: string | null;
  /** Null for who may not change anybody. */
  readonly onChoose: ((id: string) => void) | null;
}

export function PeopleTable({ people, chosen, onChoose }: PeopleTableProps) {
  const t = useWords(words);
  const time = useTime();
  const { roles: names } = permissionWords[useLocale().language];
  const { nameOf } = useDesks();
  const showsSeen = people.some((person) => person.lastSeenAt !== undefined);
  return (
    <Table className="dense-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t.name}</Table.Th>
          <Table.Th scope="col">{t.role}</Table.Th>
          <Table.Th scope="col" className="less">
            {t.desks}
          </Table.Th>
          {showsSeen && (
            <Table.Th scope="col" className="less">
              {t.lastSeen}
            </Table.Th>
          )}
          <Table.Th scope="col">{t.state}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map(({ id, name, role, desks, lastSeenAt, isSuspended }) => (
          <Table.Tr key={id} aria-current={id === chosen ? 'true' : undefined}>
            <Table.Th scope="row">
              {onChoose ? (
                <button type="button" className="row-button" onClick={() => onChoose(id)}>
                  <bdi>{name}</bdi>
                </button>
              ) : (
                <bdi>{name}</bdi>
              )}
            </Table.Th>
            <Table.Td>{names[role][0]}</Table.Td>
            <Table.Td className="less">{desks.map(nameOf).join(t.comma)}</Table.Td>
            {showsSeen && <Table.Td className="less">{lastSeenAt ? time(lastSeenAt) : t.never}</Table.Td>}
            <Table.Td>
              {isSuspended ? (
                <Badge color="red.9" variant="filled" radius="sm" tt="none">
                  {t.suspended}
                </Badge>
              ) : (
                t.active
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
