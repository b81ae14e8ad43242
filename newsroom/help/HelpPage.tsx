import { Stack, Table, Text, Title } from '@mantine/core';
import { type LifecycleAction, type LifecycleState, transitions } from '../../src/domain/lifecycle.ts';
import { PermissionsTable } from '../people/PermissionsTable.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** What each state means and what can follow it, from the same table that the server holds to. */
export function HelpPage() {
  const t = useWords(words);
  return (
    <Stack maw={900}>
      <Title order={1}>{t.title}</Title>
      <Title order={2} size="h3">
        {t.statesTitle}
      </Title>
      <Text>{t.statesIntro}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="wide-table" tabIndex={0} aria-label={t.statesTitle}>
        <Table verticalSpacing="xs" miw={560}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.state}</Table.Th>
              <Table.Th>{t.meaning}</Table.Th>
              <Table.Th>{t.next}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(Object.keys(transitions) as LifecycleState[]).map((state) => (
              <StateRow key={state} state={state} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
      <Title order={2} size="h3">
        {t.permissionsTitle}
      </Title>
      <PermissionsTable order={3} />
    </Stack>
  );
}

function StateRow({ state }: { readonly state: LifecycleState }) {
  const t = useWords(words);
  const [name, meaning] = t.states[state];
  const steps = (Object.keys(transitions[state]) as LifecycleAction[]).map((step) => t.steps[step]);
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{meaning}</Table.Td>
      <Table.Td>{steps.length === 0 ? t.end : steps.join(' · ')}</Table.Td>
    </Table.Tr>
  );
}
