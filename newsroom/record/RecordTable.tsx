import { Table } from '@mantine/core';
import type { RecordEntry } from '../../src/accounts/audit/contract.ts';
import { useWords } from '../words.ts';
import { actionNames, nameOfAction } from './action-names.ts';
import { useTime } from './use-time.ts';
import { words } from './words.ts';

interface RecordTableProps {
  readonly entries: readonly RecordEntry[];
  readonly shown: RecordEntry | null;
  readonly onShow: (entry: RecordEntry) => void;
}

export function RecordTable({ entries, shown, onShow }: RecordTableProps) {
  const t = useWords(words);
  const names = useWords(actionNames);
  const time = useTime();
  return (
    <Table className="dense-table record-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t.at}</Table.Th>
          <Table.Th scope="col">{t.who}</Table.Th>
          <Table.Th scope="col">{t.action}</Table.Th>
          <Table.Th scope="col" className="less">
            {t.data}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={entry.n} aria-current={entry.n === shown?.n ? 'true' : undefined}>
            <Table.Td>
              <button type="button" className="row-button" onClick={() => onShow(entry)}>
                <time dateTime={entry.at}>{time(entry.at)}</time>
              </button>
            </Table.Td>
            <Table.Td>
              <bdi>{entry.actor}</bdi>
            </Table.Td>
            <Table.Td>{nameOfAction(names, entry.action) ?? <bdi>{entry.action}</bdi>}</Table.Td>
            <Table.Td className="less">
              <bdi>{gist(entry)}</bdi>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** A line of what the entry says besides. */
function gist({ data, subject }: RecordEntry): string {
  const told = Object.entries(data)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([name, value]) => `${name}: ${value}`)
    .join(' · ');
  const line = told === '' ? subject : told;
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
