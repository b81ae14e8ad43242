import { Alert } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntryAnswer, Factor } from '../../src/accounts/contract.ts';
import { get } from '../api.ts';
import { useWords } from '../words.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { FactorStep } from './FactorStep.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { words } from './words.ts';

/** The way in: with a password and what follows it, with a passkey, or through single sign-on. */
export function SignInPage() {
  const t = useWords(words);
  const { next, failed } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  /** What is still to be shown; null before the password. */
  const [chosen, setFactors] = useState<readonly Factor[] | null | undefined>(undefined);
  const door = useQuery({
    queryKey: ['door'],
    queryFn: ({ signal }) => get('/api/sign-in', { signal }),
  });
  // Somebody who reloads between the two steps goes on where they were.
  const waiting = useQuery({
    queryKey: ['door', 'session'],
    queryFn: ({ signal }) => get('/api/session', { signal }),
    gcTime: 0,
  });
  const factors = chosen === undefined ? (waiting.data?.factors ?? null) : chosen;
  const entered = async (answer: EntryAnswer) => {
    if (answer.status === 'factor_needed') {
      setFactors(answer.factors);
      return;
    }
    await queries.invalidateQueries({ queryKey: ['session'] });
    await navigate({ href: next ?? '/' });
  };
  if (factors !== null) {
    return (
      <DoorFrame title={t.factorTitle}>
        <FactorStep factors={factors} onEntered={entered} onStartOver={() => setFactors(null)} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title={t.title}>
      {failed === 'sso' && (
        <Alert color="red" variant="light" role="alert" p="sm">
          {t.ssoFailed}
        </Alert>
      )}
      <PasswordStep sso={door.data?.sso ?? null} next={next ?? '/'} onEntered={entered} />
    </DoorFrame>
  );
}
