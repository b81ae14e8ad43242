import { Button, Group, NativeSelect, Text } from '@mantine/core';
import type { Desk } from '../../src/domain/permissions.ts';
import { useWords } from '../words.ts';
import { deskOf, keyOf, useDesks } from './use-desks.ts';
import { words } from './words.ts';

interface DeskListProps {
  readonly desks: readonly Desk[];
  readonly onChange: (desks: readonly Desk[]) => void;
}

/** The desks somebody is of: one line each, and a field for another. */
export function DeskList({ desks, onChange }: DeskListProps) {
  const t = useWords(words);
  const { options, nameOf } = useDesks();
  const held = new Set(desks.map(keyOf));
  const free = options.filter(({ value }) => !held.has(value));
  return (
    <fieldset className="plain-fieldset">
      <legend>{t.desks}</legend>
      {desks.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noDesks}
        </Text>
      )}
      {desks.map((desk) => (
        <Group key={keyOf(desk)} justify="space-between" wrap="nowrap" gap="xs" mih={32}>
          <Text size="sm">
            <bdi>{nameOf(desk)}</bdi>
          </Text>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t.remove(nameOf(desk))}
            onClick={() => onChange(desks.filter((each) => keyOf(each) !== keyOf(desk)))}
          >
            ✕
          </Button>
        </Group>
      ))}
      <NativeSelect
        size="xs"
        aria-label={t.addDesk}
        value=""
        data={[{ value: '', label: t.addDesk }, ...free]}
        onChange={(event) => {
          const desk = deskOf(event.currentTarget.value);
          if (desk) onChange([...desks, desk]);
        }}
      />
    </fieldset>
  );
}
