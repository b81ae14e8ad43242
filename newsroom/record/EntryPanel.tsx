import { Button, CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import type { RecordEntry } from '../../src/accounts/audit/contract.ts';
import { useWords } from '../words.ts';
import { actionNames, nameOfAction } from './action-names.ts';
import type { RecordSearch } from './record-search.ts';
import { useTime } from './use-time.ts';
import { words } from './words.ts';

interface EntryPanelProps {
  readonly entry: RecordEntry;
  readonly onClose: () => void;
  readonly onLook: (search: RecordSearch) => void;
}

/** One entry, whole. */
export function EntryPanel({ entry, onClose, onLook }: EntryPanelProps) {
  const t = useWords(words);
  const names = useWords(actionNames);
  const time = useTime();
  return (
    <aside className="side-panel" aria-labelledby="entry-title">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h3" id="entry-title">
            {t.entry(entry.n)}
          </Title>
          <CloseButton aria-label={t.close} onClick={onClose} />
        </Group>
        <Text>
          <bdi>{entry.actor}</bdi>: {nameOfAction(names, entry.action) ?? entry.action}
        </Text>
        <Text size="sm" c="dimmed">
          {time(entry.at)} <bdi>({entry.action})</bdi>
        </Text>
        {entry.sender !== null && (
          <Text size="sm">
            {t.sender} <bdi>{entry.sender}</bdi>
          </Text>
        )}
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => onLook({ subject: entry.subject })}>
            {t.onlySubject}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onLook({ who: entry.actorId ?? entry.actor })}
          >
            {t.onlyWho}
          </Button>
        </Group>
        <section aria-label={t.data}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <pre className="entry-data" dir="ltr" tabIndex={0}>
            {JSON.stringify({ subject: entry.subject, ...entry.data }, null, 2)}
          </pre>
        </section>
        <Text size="xs" c="dimmed">
          {t.hash}:{' '}
          <bdi>
            <code className="hash">{entry.hash}</code>
          </bdi>
        </Text>
      </Stack>
    </aside>
  );
}
