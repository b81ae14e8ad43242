import { Button, Stack, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { send } from '../api.ts';
import { useWords } from '../words.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { DoorProblem } from './DoorProblem.tsx';
import { NewPasswordInput } from './NewPasswordInput.tsx';
import { useSubmit } from './use-submit.ts';
import { words } from './words.ts';

/** Behind the link of a reset: a new password. */
export function ResetPage() {
  const t = useWords(words);
  const { token } = useParams({ from: '/reset/$token' });
  const [isDone, setIsDone] = useState(false);
  const { error, isSending, submit } = useSubmit(async (form) => {
    await send('POST', '/api/password-resets/use', {
      body: { token, password: String(form.get('password')) },
    });
    setIsDone(true);
  });
  if (isDone) {
    return (
      <DoorFrame title={t.resetDone}>
        <Text role="status">{t.resetDoneMore}</Text>
        <Button component={Link} to="/sign-in" fullWidth>
          {t.signIn}
        </Button>
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title={t.resetTitle}>
      <DoorProblem error={error} />
      <form onSubmit={submit}>
        <Stack gap="sm">
          <NewPasswordInput />
          <Button type="submit" loading={isSending} fullWidth>
            {t.save}
          </Button>
        </Stack>
      </form>
    </DoorFrame>
  );
}
