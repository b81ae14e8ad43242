import { Button, Group, Paper, SimpleGrid, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { send } from '../api.ts';
import { notifyDone } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';
import { words } from './words.ts';

interface RecoverySectionProps extends SectionProps {
  /** New ones, to be kept now; empty when there are none to show. */
  readonly codes: readonly string[];
}

export function RecoverySection({ account, act, showCodes, codes }: RecoverySectionProps) {
  const t = useWords(words);
  const left = account.recoveryCodesLeft;
  const hasFactor = account.hasTotp || account.passkeys.length > 0;
  const renew = () =>
    act(async () => {
      showCodes((await send('POST', '/api/account/recovery-codes')).codes);
    });
  return (
    <Section title={t.recovery} intro={t.recoveryIntro}>
      {codes.length > 0 ? (
        <NewCodes codes={codes} onKept={() => showCodes([])} />
      ) : (
        <>
          <Text size="sm">{hasFactor ? t.recoveryLeft(left) : t.recoveryNone}</Text>
          {hasFactor && (
            <Group>
              <Button variant="default" onClick={renew}>
                {t.recoveryRenew}
              </Button>
            </Group>
          )}
        </>
      )}
    </Section>
  );
}

function NewCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const t = useWords(words);
  const place = useRef<HTMLDivElement>(null);
  // They come of what was done further up the page, and are shown this once.
  useEffect(() => place.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    notifyDone(t.recoveryCopied);
  };
  return (
    <Paper withBorder p="md" ref={place} tabIndex={-1} role="group" aria-label={t.recovery}>
      <Text size="sm" fw={600} mb="xs">
        {t.recoveryKeep}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={4} dir="ltr" ff="monospace" fz="sm" data-testid="codes">
        {codes.map((code) => (
          <span key={code}>{code}</span>
        ))}
      </SimpleGrid>
      <Group gap="sm" mt="sm">
        <Button variant="default" onClick={copy}>
          {t.recoveryCopy}
        </Button>
        <Button onClick={onKept}>{t.recoveryKept}</Button>
      </Group>
    </Paper>
  );
}
