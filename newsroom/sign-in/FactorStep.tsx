import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { EntryAnswer, Factor } from '../../src/accounts/contract.ts';
import { send } from '../api.ts';
import { useWords } from '../words.ts';
import { DoorProblem } from './DoorProblem.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';
import { useSubmit } from './use-submit.ts';
import { words } from './words.ts';

interface FactorStepProps {
  readonly factors: readonly Factor[];
  readonly onEntered: (answer: EntryAnswer) => Promise<void>;
  readonly onStartOver: () => void;
}

/** What is shown after the password: a code by time, a passkey, or a code from the list for lost telephones. */
export function FactorStep({ factors, onEntered, onStartOver }: FactorStepProps) {
  const t = useWords(words);
  const hasTotp = factors.includes('totp');
  const [isRecovery, setIsRecovery] = useState(false);
  const { error, isSending, submit } = useSubmit(async (form) =>
    onEntered(await send('POST', '/api/session/code', { body: { code: String(form.get('code')) } })),
  );
  const startOver = () => send('DELETE', '/api/session').then(onStartOver, onStartOver);
  return (
    <Stack gap="sm">
      <DoorProblem error={error} />
      {factors.includes('passkey') && !isRecovery && (
        <PasskeyButton label={t.usePasskey} onEntered={onEntered} />
      )}
      {(hasTotp || isRecovery) && (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput
              key={isRecovery ? 'recovery' : 'totp'}
              name="code"
              label={isRecovery ? t.recoveryCode : t.code}
              description={isRecovery ? t.recoveryHelp : t.codeHelp}
              autoComplete="one-time-code"
              inputMode={isRecovery ? 'text' : 'numeric'}
              spellCheck={false}
              dir="ltr"
              required
              autoFocus
            />
            <Button type="submit" loading={isSending} fullWidth>
              {t.proceed}
            </Button>
          </Stack>
        </form>
      )}
      <Group justify="space-between" gap="xs">
        {factors.includes('recovery') && (
          <Button variant="subtle" size="xs" px={4} onClick={() => setIsRecovery(!isRecovery)}>
            {isRecovery ? (hasTotp ? t.useTotp : t.usePasskey) : t.useRecovery}
          </Button>
        )}
        <Button variant="subtle" color="gray" size="xs" px={4} onClick={startOver}>
          {t.startOver}
        </Button>
      </Group>
    </Stack>
  );
}
