import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TotpProposal } from '../../src/accounts/contract.ts';
import { send } from '../api.ts';
import { AskFirst } from '../feedback/AskFirst.tsx';
import { notifyDone } from '../feedback/notify.ts';
import { DoorProblem } from '../sign-in/DoorProblem.tsx';
import { useSubmit } from '../sign-in/use-submit.ts';
import { useWords } from '../words.ts';
import { QrCode } from './QrCode.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';
import { words } from './words.ts';

export function TotpSection({ account, act, showCodes }: SectionProps) {
  const t = useWords(words);
  const [proposal, setProposal] = useState<TotpProposal | null>(null);
  const begin = () => act(async () => setProposal(await send('POST', '/api/account/totp')));
  const remove = () =>
    act(async () => {
      await send('DELETE', '/api/account/totp');
      notifyDone(t.totpRemoved);
    });
  const done = (codes: readonly string[]) => {
    setProposal(null);
    notifyDone(t.totpDone);
    if (codes.length > 0) showCodes(codes);
    void act(async () => {});
  };
  return (
    <Section title={t.totp} intro={t.totpIntro}>
      {account.hasTotp && <Text size="sm">{t.totpOn}</Text>}
      {proposal && <TotpForm proposal={proposal} onDone={done} onCancel={() => setProposal(null)} />}
      {!proposal && (
        <Group>
          {account.hasTotp ? (
            <AskFirst
              size="sm"
              variant="default"
              label={t.totpRemove}
              sure={t.totpRemoveSure(account.email)}
              means={t.totpRemoveMeans}
              onAct={remove}
            />
          ) : (
            <Button variant="default" onClick={begin}>
              {t.totpSetUp}
            </Button>
          )}
        </Group>
      )}
    </Section>
  );
}

interface TotpFormProps {
  readonly proposal: TotpProposal;
  readonly onDone: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** The secret to put into the application, and the code that shows that it is there. */
function TotpForm({ proposal, onDone, onCancel }: TotpFormProps) {
  const t = useWords(words);
  const { error, isSending, submit } = useSubmit(async (form) => {
    const body = { code: String(form.get('code')) };
    const { codes } = await send('PUT', '/api/account/totp', { body });
    onDone(codes);
  });
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t.totpScan}</Text>
        <QrCode text={proposal.uri} label={t.qr} />
        <Text size="sm">
          {t.totpKey}: <Code dir="ltr">{proposal.secret.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
        </Text>
        <DoorProblem error={error} />
        <TextInput
          name="code"
          label={t.totpCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          dir="ltr"
          maw={200}
          required
          autoFocus
        />
        <Group gap="sm">
          <Button type="submit" loading={isSending}>
            {t.totpConfirm}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
