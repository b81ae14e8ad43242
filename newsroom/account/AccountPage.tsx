import { Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, get } from '../api.ts';
import { Loading } from '../feedback/Loading.tsx';
import { lazyPart } from '../feedback/lazy-part.tsx';
import { notifyProblem } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { words as unsentWords } from '../unsent/words.ts';
import { useWords } from '../words.ts';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import { NameSection } from './NameSection.tsx';
import { PasskeySection } from './PasskeySection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { RecoverySection } from './RecoverySection.tsx';
import { Section } from './Section.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import type { SectionProps } from './section-props.ts';
import { TotpSection } from './TotpSection.tsx';
import { words } from './words.ts';

// It reads steps of stories, for which it needs a part of the editor.
const UnsentSection = lazyPart(() => import('../unsent/UnsentSection.tsx').then((it) => it.UnsentSection));

/** Your own account: name, ways to sign in, sessions. */
export function AccountPage() {
  const t = useWords(words);
  const unsent = useWords(unsentWords);
  const queries = useQueryClient();
  const [mustConfirm, setMustConfirm] = useState(false);
  const [codes, showCodes] = useState<readonly string[]>([]);
  const account = useQuery({
    queryKey: ['account'],
    queryFn: ({ signal }) => get('/api/account', { signal }),
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
      <Section title={unsent.title} intro={unsent.intro}>
        <UnsentSection />
      </Section>
    </Stack>
  );
}
