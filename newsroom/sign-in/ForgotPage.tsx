import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { send } from '../api.ts';
import { useWords } from '../words.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { DoorProblem } from './DoorProblem.tsx';
import { useSubmit } from './use-submit.ts';
import { words } from './words.ts';

/** Asks for a link to choose a new password. It says the same whether the address is known or not. */
export function ForgotPage() {
  const t = useWords(words);
  const [isSent, setIsSent] = useState(false);
  const { error, isSending, submit } = useSubmit(async (form) => {
    await send('POST', '/api/password-resets', { body: { email: String(form.get('email')) } });
    setIsSent(true);
  });
  const back = (
    <Anchor component={Link} to="/sign-in" size="sm">
      {t.back}
    </Anchor>
  );
  if (isSent) {
    return (
      <DoorFrame title={t.sent}>
        <Text role="status">{t.sentMore}</Text>
        {back}
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title={t.forgotTitle} intro={t.forgotIntro}>
      <DoorProblem error={error} />
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput name="email" type="email" label={t.email} autoComplete="username" required dir="ltr" />
          <Button type="submit" loading={isSending} fullWidth>
            {t.send}
          </Button>
          {back}
        </Stack>
      </form>
    </DoorFrame>
  );
}
