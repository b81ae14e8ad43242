import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useWords } from '../words.ts';
import type { Arrangement } from './arrangement.ts';
import { partName } from './part-name.ts';
import type { FrontAddress } from './place.ts';
import type { Clash } from './use-arrangement.ts';
import { useFill } from './use-fill.ts';
import { words } from './words.ts';

interface ClashNoteProps {
  readonly address: FrontAddress;
  readonly clash: Clash;
  readonly settle: (whose: 'mine' | 'theirs') => void;
}

/** Two people arranged the same front: both arrangements, and which goes on. */
export function ClashNote({ address, clash, settle }: ClashNoteProps) {
  const t = useWords(words);
  return (
    <Alert
      color="orange"
      variant="outline"
      role="alert"
      title={t.conflict}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      <Text size="sm">{t.conflictMore}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="sm">
        <Stack gap="xs" align="flex-start">
          <Listed address={address} title={t.mine} arrangement={clash.mine} />
          <Button onClick={() => settle('mine')}>{t.takeMine}</Button>
        </Stack>
        <Stack gap="xs" align="flex-start">
          <Listed address={address} title={t.theirs} arrangement={clash.theirs} />
          <Button variant="default" onClick={() => settle('theirs')}>
            {t.takeTheirs}
          </Button>
        </Stack>
      </SimpleGrid>
    </Alert>
  );
}

interface ListedProps {
  readonly address: FrontAddress;
  readonly title: string;
  readonly arrangement: Arrangement;
}

function Listed({ address, title, arrangement }: ListedProps) {
  const t = useWords(words);
  const { headlineOf } = useFill(address, arrangement);
  return (
    <section aria-label={title}>
      <Text fw={600}>{title}</Text>
      {arrangement.map((part) => (
        <Group key={part.id} gap="xs" align="baseline" wrap="nowrap">
          <Text size="sm" c="dimmed">
            {partName(part, t)}:
          </Text>
          <Text size="sm">
            {part.pinned.length === 0
              ? t.emptyPart
              : part.pinned.map((id) => (
                  <bdi key={id} className="slot-note">
                    {headlineOf(id) ?? t.gone}
                  </bdi>
                ))}
          </Text>
        </Group>
      ))}
    </section>
  );
}
