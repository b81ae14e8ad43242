import { Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountAnswer } from '../../src/accounts/contract.ts';
import { ApiProblem, getJson } from '../api.ts';
import { Loading } from '../feedback/Loading.tsx';
import { notifyProblem } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import { NameSection } from './NameSection.tsx';
import { PasskeySection } from './PasskeySection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { RecoverySection } from './RecoverySection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import type { SectionProps } from './section-props.ts';
import { TotpSection } from './TotpSection.tsx';
import { words } from './words.ts';

/** Your own account: name, ways to sign in, sessions. */
export function AccountPage() {
  const t = useWords(words);
  const queries = useQueryClient();
  const [mustConfirm, setMustConfirm] = useState(false);
  const [codes, showCodes] = useState<readonly string[]>([]);
  const account = useQuery({
    queryKey: ['account'],
    queryFn: ({ signal }) => getJson<AccountAnswer>('/api/account', signal),
  });
  if (account.isPending) return <Loading />;
  if (account.isLoadingError) return <ProblemNote error={account.error} retry={() => account.refetch()} />;
  const act = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (error instanceof ApiProblem && error.type === 'urn:masthead:confirm_first') setMustConfirm(true);
      else notifyProblem(error);
    }
    await queries.invalidateQueries({ queryKey: ['account'] });
  };
  const props: SectionProps = { account: account.data, act, showCodes };
  return (
    <Stack maw={640} gap="xl">
      <Title order={1}>{t.title}</Title>
      {mustConfirm && (
        <ConfirmPanel hasPassword={account.data.hasPassword} onConfirmed={() => setMustConfirm(false)} />
      )}
      <NameSection {...props} />
      <PasswordSection {...props} />
      <PasskeySection {...props} />
      <TotpSection {...props} />
      <RecoverySection {...props} codes={codes} />
      <SessionsSection {...props} />
    </Stack>
  );
}
