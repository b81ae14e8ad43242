import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { EntryAnswer } from '../../src/accounts/contract.ts';
import { OwnProblem } from '../feedback/own-problem.ts';
import { useWords } from '../words.ts';
import { DoorProblem } from './DoorProblem.tsx';
import { addressWithName, enterByPasskey, isStopped, knowsPasskeys } from './passkey.ts';
import { words } from './words.ts';

interface PasskeyButtonProps {
  readonly label: string;
  readonly onEntered: (answer: EntryAnswer) => Promise<void>;
}

/** Shows a passkey; where the address has none of a name, says which has. */
export function PasskeyButton({ label, onEntered }: PasskeyButtonProps) {
  const t = useWords(words);
  const [error, setError] = useState<Error | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const named = addressWithName();
  if (!knowsPasskeys()) return null;
  if (named !== null) {
    return (
      <Text size="sm" c="dimmed">
        <Anchor href={named} size="sm">
          {t.passkeyAtName(new URL(named).host)}
        </Anchor>
      </Text>
    );
  }
  const ask = async () => {
    setIsAsking(true);
    setError(null);
    try {
      await onEntered(await enterByPasskey());
    } catch (problem) {
      if (isStopped(problem)) setError(new OwnProblem(t.passkeyStopped));
      else setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setIsAsking(false);
    }
  };
  return (
    <>
      <DoorProblem error={error} />
      <Button variant="default" onClick={ask} loading={isAsking} fullWidth>
        {label}
      </Button>
    </>
  );
}
