import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { send } from '../api.ts';
import { notifyDone } from '../feedback/notify.ts';
import { DoorProblem } from '../sign-in/DoorProblem.tsx';
import { NewPasswordInput } from '../sign-in/NewPasswordInput.tsx';
import { useSubmit } from '../sign-in/use-submit.ts';
import { useWords } from '../words.ts';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';
import { words } from './words.ts';

export function PasswordSection({ account, act }: SectionProps) {
  const t = useWords(words);
  const [isOpen, setIsOpen] = useState(false);
  const { error, isSending, submit } = useSubmit(async (form) => {
    const current = account.hasPassword ? String(form.get('current')) : null;
    const body = { current, password: String(form.get('password')) };
    await send('PUT', '/api/account/password', { body });
    notifyDone(t.changed);
    setIsOpen(false);
    await act(async () => {});
  });
  return (
    <Section title={t.password}>
      {!account.hasPassword && <Text size="sm">{t.noPassword}</Text>}
      {!isOpen && (
        <Group>
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {account.hasPassword ? t.change : t.set}
          </Button>
        </Group>
      )}
      {isOpen && (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <DoorProblem error={error} />
            {account.hasPassword && (
              <PasswordInput
                name="current"
                label={t.current}
                autoComplete="current-password"
                dir="ltr"
                required
                autoFocus
              />
            )}
            <NewPasswordInput />
            <Group gap="sm">
              <Button type="submit" loading={isSending}>
                {t.save}
              </Button>
              <Button variant="default" onClick={() => setIsOpen(false)}>
                {t.cancel}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Section>
  );
}
