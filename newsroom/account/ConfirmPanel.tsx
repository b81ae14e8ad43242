import { Button, Group, Paper, PasswordInput, Text, Title } from '@mantine/core';
import { send } from '../api.ts';
import { notifyDone } from '../feedback/notify.ts';
import { DoorProblem } from '../sign-in/DoorProblem.tsx';
import { useSubmit } from '../sign-in/use-submit.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface ConfirmPanelProps {
  readonly hasPassword: boolean;
  readonly onConfirmed: () => void;
}

/** Asks once more who it is, before a way into the account changes. */
export function ConfirmPanel({ hasPassword, onConfirmed }: ConfirmPanelProps) {
  const t = useWords(words);
  const { error, isSending, submit } = useSubmit(async (form) => {
    await send('POST', '/api/account/confirm', { body: { password: String(form.get('confirm')) } });
    notifyDone(t.confirmed);
    onConfirmed();
  });
  return (
    <Paper withBorder p="md" role="region" aria-labelledby="confirm-title">
      <Title order={2} size="h4" id="confirm-title">
        {t.confirmTitle}
      </Title>
      <Text size="sm" mb="sm">
        {hasPassword ? t.confirmIntro : t.confirmNoPassword}
      </Text>
      <DoorProblem error={error} />
      {hasPassword && (
        <form onSubmit={submit}>
          <Group align="end" gap="sm">
            <PasswordInput
              name="confirm"
              label={t.current}
              autoComplete="current-password"
              dir="ltr"
              flex={1}
              miw={200}
              required
              autoFocus
            />
            <Button type="submit" loading={isSending}>
              {t.confirm}
            </Button>
          </Group>
        </form>
      )}
    </Paper>
  );
}
