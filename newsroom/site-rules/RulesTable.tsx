import { Button, Checkbox, Table, Text } from '@mantine/core';
import { type SectionRule, sectionRules } from '../../src/domain/gates.ts';
import { usePublishingWords } from '../story/publishing/words.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

export interface RulesRow {
  /** Slug; null for every section without a line of its own. */
  readonly section: string | null;
  readonly name: string;
  readonly gates: readonly SectionRule[];
  /** Whether it has a line of its own. */
  readonly isOwn: boolean;
}

interface RulesTableProps {
  readonly rows: readonly RulesRow[];
  readonly mayEdit: boolean;
  readonly onChange: (section: string | null, rule: SectionRule, isOn: boolean) => Promise<void>;
  readonly onReset: (section: string) => Promise<void>;
}

/** Sections down, rules across. A section without rules of its own shows those of every section. */
export function RulesTable({ rows, mayEdit, onChange, onReset }: RulesTableProps) {
  const t = useWords(words);
  const { rule: names } = usePublishingWords();
  return (
    <Table.ScrollContainer minWidth={760} aria-label={t.title}>
      <Table verticalSpacing={4} horizontalSpacing="xs" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.section}</Table.Th>
            {sectionRules.map((rule) => (
              <Table.Th key={rule} scope="col" fw={500} fz="xs">
                {names[rule]}
              </Table.Th>
            ))}
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ section, name, gates, isOwn }) => (
            <Table.Tr key={section ?? ''}>
              <Table.Th scope="row" fw={section === null ? 600 : 400}>
                <bdi>{name}</bdi>
                {section !== null && !isOwn && (
                  <Text size="xs" c="dimmed">
                    {t.inherited}
                  </Text>
                )}
              </Table.Th>
              {sectionRules.map((rule) => (
                <Table.Td key={rule}>
                  <Checkbox
                    size="xs"
                    aria-label={`${name}: ${names[rule]}`}
                    checked={gates.includes(rule)}
                    disabled={!mayEdit}
                    onChange={(event) => onChange(section, rule, event.currentTarget.checked)}
                  />
                </Table.Td>
              ))}
              <Table.Td>
                {mayEdit && section !== null && isOwn && (
                  <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onReset(section)}>
                    {t.reset}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
