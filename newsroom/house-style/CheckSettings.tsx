import { Group, NumberInput, Stack, Switch, Title } from '@mantine/core';
import {
  type StyleCheck,
  type StyleCheckName,
  styleCheckNames,
} from '../../src/domain/house-style/style-rule.ts';
import type { HouseStyleAnswer } from '../../src/writing/house-style/contract.ts';
import { send } from '../api.ts';
import { notifyProblem } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface CheckSettingsProps {
  readonly checks: HouseStyleAnswer['checks'];
  readonly mayEdit: boolean;
  readonly onChange: () => Promise<void>;
}

/** The checks besides the words: on or off, each saved by itself. */
export function CheckSettings({ checks, mayEdit, onChange }: CheckSettingsProps) {
  const t = useWords(words);
  const save = async (name: StyleCheckName, check: StyleCheck) => {
    await send('PUT', '/api/style/checks/{name}', { name, body: check }).catch(notifyProblem);
    await onChange();
  };
  return (
    <section aria-labelledby="style-checks">
      <Title order={2} size="h3" id="style-checks" mb="xs">
        {t.checks}
      </Title>
      <Stack gap="xs">
        {styleCheckNames.map((name) => {
          const { isOn, number } = checks[name];
          return (
            <Group key={name} align="center">
              <Switch
                label={t.check[name]}
                checked={isOn}
                disabled={!mayEdit}
                onChange={(event) => save(name, { isOn: event.currentTarget.checked, number })}
              />
              {number !== null && isOn && (
                <NumberInput
                  aria-label={t.headlineMost}
                  title={t.headlineMost}
                  size="xs"
                  w={90}
                  min={20}
                  max={300}
                  clampBehavior="blur"
                  defaultValue={number}
                  disabled={!mayEdit}
                  onBlur={(event) => {
                    const most = Number.parseInt(event.currentTarget.value, 10);
                    if (most >= 20 && most <= 300 && most !== number) save(name, { isOn, number: most });
                  }}
                />
              )}
            </Group>
          );
        })}
      </Stack>
    </section>
  );
}
