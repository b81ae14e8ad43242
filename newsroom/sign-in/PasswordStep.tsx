import { Anchor, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { EntryAnswer } from '../../src/accounts/contract.ts';
import { send } from '../api.ts';
import { useWords } from '../words.ts';
import { DoorProblem } from './DoorProblem.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';
import { useSubmit } from './use-submit.ts';
import { words } from './words.ts';

interface PasswordStepProps {
  /** What the button of single sign-on says; null where there is none. */
  readonly sso: string | null;
  /** The page somebody wanted. */
  readonly next: string;
  readonly onEntered: (answer: EntryAnswer) => Promise<void>;
}

export function PasswordStep({ sso, next, onEntered }: PasswordStepProps) {
  const t = useWords(words);
  const { error, isSending, submit } = useSubmit(async (form) => {
    const body = { email: String(form.get('email')), password: String(form.get('password')) };
    await onEntered(await send('POST', '/api/session', { body }));
  });
  return (
    <>
      <DoorProblem error={error} />
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            name="email"
            type="email"
            label={t.email}
            autoComplete="username webauthn"
            required
            dir="ltr"
          />
          <PasswordInput
            name="password"
            label={t.password}
            autoComplete="current-password"
            required
            dir="ltr"
          />
          <Button type="submit" loading={isSending} fullWidth>
            {t.signIn}
          </Button>
          <Anchor component={Link} to="/reset" size="sm">
            {t.forgot}
          </Anchor>
        </Stack>
      </form>
      <Divider label={t.or} />
      <PasskeyButton label={t.withPasskey} onEntered={onEntered} />
      {sso !== null && (
        <Button
          component="a"
          href={`/api/sign-in/sso?next=${encodeURIComponent(next)}`}
          variant="default"
          fullWidth
        >
          {t.withSso(sso)}
        </Button>
      )}
    </>
  );
}
