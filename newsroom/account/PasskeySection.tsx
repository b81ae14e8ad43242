import { Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { OwnProblem } from '../feedback/own-problem.ts';
import { addressWithName, isStopped, knowsPasskeys, registerPasskey } from '../sign-in/passkey.ts';
import { useWords } from '../words.ts';
import { PasskeyItem } from './PasskeyItem.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';
import { words } from './words.ts';

export function PasskeySection({ account, act, showCodes }: SectionProps) {
  const t = useWords(words);
  const form = useRef<HTMLFormElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const named = addressWithName();
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('passkey'));
    setIsAsking(true);
    await act(async () => {
      try {
        const { codes } = await registerPasskey(name);
        form.current?.reset();
        notifyDone(t.passkeyAdded);
        if (codes.length > 0) showCodes(codes);
      } catch (error) {
        if (!isStopped(error)) throw error;
        notifyProblem(new OwnProblem(t.passkeyStopped));
      }
    });
    setIsAsking(false);
  };
  return (
    <Section title={t.passkeys} intro={t.passkeysIntro}>
      {account.passkeys.length === 0 && <Text size="sm">{t.noPasskeys}</Text>}
      {account.passkeys.map((passkey) => (
        <PasskeyItem key={passkey.id} passkey={passkey} act={act} />
      ))}
      {named !== null && (
        <Text size="sm">
          {t.passkeyElsewhere}{' '}
          <Anchor href={named} size="sm" dir="ltr">
            {new URL(named).host}
          </Anchor>
        </Text>
      )}
      {named === null && knowsPasskeys() && (
        <form onSubmit={add} ref={form}>
          <Group align="end" gap="sm">
            <TextInput
              name="passkey"
              label={t.passkeyName}
              description={t.passkeyNameHelp}
              maxLength={120}
              dir="auto"
              flex={1}
              miw={200}
              required
            />
            <Button type="submit" variant="default" loading={isAsking}>
              {t.addPasskey}
            </Button>
          </Group>
        </form>
      )}
    </Section>
  );
}
