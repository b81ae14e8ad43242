import { Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import type { SettingsAnswer } from '../../src/publishing/site/contract.ts';
import { Empty } from '../feedback/Empty.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { localeOf } from '../language.ts';
import { useWords } from '../words.ts';
import { type ListKind, useSettings } from './use-site.ts';
import { words } from './words.ts';

export type SettingLine = SettingsAnswer['lines'][number];

interface SettingLinesProps {
  readonly edition: string;
  readonly kind: ListKind;
  readonly columns: readonly ReactNode[];
  /** What stands in a line's cells, one a column. */
  readonly cells: (line: SettingLine) => readonly ReactNode[];
  /** What an empty list says. */
  readonly empty: string;
  /** Opens below its line; null for who may not. */
  readonly form: ((line: SettingLine, close: () => void) => ReactNode) | null;
}

/** Settings of a kind as dense lines, found by how they begin; one at a time is open to be changed. */
export function SettingLines({ edition, kind, columns, cells, empty, form }: SettingLinesProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const [open, setOpen] = useState<string | null>(null);
  const settings = useSettings(edition, kind, q);
  const lines = settings.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      <TextInput
        type="search"
        label={t.beginsWith}
        dir="auto"
        size="xs"
        maw={320}
        mb="xs"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {settings.isPending && <Loading />}
      {settings.isError && <ProblemNote error={settings.error} retry={() => settings.refetch()} />}
      {settings.isSuccess && lines.length === 0 && <Empty title={q === '' ? empty : t.noneSo(q)} />}
      {lines.length > 0 && (
        <div className="site-table">
          <Table verticalSpacing={4} fz="sm">
            <Table.Thead>
              <Table.Tr>
                {columns.map((column, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a column is
                  <Table.Th key={place}>{column}</Table.Th>
                ))}
                {form && (
                  <Table.Th>
                    <span className="site-hidden">{t.change}</span>
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line) => (
                <Line
                  key={line.subject}
                  line={line}
                  cells={cells(line)}
                  form={open === line.subject && form ? form(line, () => setOpen(null)) : null}
                  onOpen={form ? () => setOpen(open === line.subject ? null : line.subject) : null}
                  isOpen={open === line.subject}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {settings.hasNextPage && (
        <Group mt="xs">
          <Button
            variant="default"
            size="xs"
            loading={settings.isFetchingNextPage}
            onClick={() => settings.fetchNextPage()}
          >
            {t.more}
          </Button>
        </Group>
      )}
    </>
  );
}

interface LineProps {
  readonly line: SettingLine;
  readonly cells: readonly ReactNode[];
  readonly form: ReactNode;
  readonly isOpen: boolean;
  readonly onOpen: (() => void) | null;
}

function Line({ line, cells, form, isOpen, onOpen }: LineProps) {
  const t = useWords(words);
  return (
    <>
      <Table.Tr>
        {cells.map((cell, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a cell is
          <Table.Td key={place}>{cell}</Table.Td>
        ))}
        {onOpen && (
          <Table.Td className="site-act">
            <Button
              size="compact-xs"
              variant="default"
              aria-expanded={isOpen}
              aria-label={t.changeOf(line.subject)}
              onClick={onOpen}
            >
              {t.change}
            </Button>
          </Table.Td>
        )}
      </Table.Tr>
      {form && (
        <Table.Tr>
          <Table.Td colSpan={cells.length + 1} className="site-form">
            {form}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

/** How many stories there are, as far as they were counted. */
export function StoryCount({ count }: { readonly count: number | null }) {
  const { language } = useWords(words);
  if (count === null) return null;
  const number = new Intl.NumberFormat(localeOf(language)).format(count);
  return (
    <Text span size="sm">
      {count === 100 ? `${number}+` : number}
    </Text>
  );
}
