import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { usePublishingWords } from './words.ts';

interface ReasonFormProps {
  /** Of the button, before and after it is opened. */
  readonly action: string;
  readonly means?: string;
  readonly label?: string;
  readonly isDanger?: boolean;
  /** Whether there must be words. */
  readonly isOptional?: boolean;
  /** To be typed before it can be done, where it cannot be undone. */
  readonly confirm?: string;
  readonly isBusy: boolean;
  /** @returns whether it was done. */
  readonly onSend: (reason: string) => Promise<boolean>;
}

/** A button that asks for words before it does what it says. */
export function ReasonForm(props: ReasonFormProps) {
  const { action, means, label, isDanger = false, isOptional = false, confirm, isBusy, onSend } = props;
  const t = usePublishingWords();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const color = isDanger ? { color: 'red' } : {};
  if (!isOpen) {
    return (
      <Button
        size="compact-sm"
        variant={isDanger ? 'outline' : 'default'}
        w="fit-content"
        {...color}
        onClick={() => setIsOpen(true)}
      >
        {action}
      </Button>
    );
  }
  const isReady = (isOptional || reason.trim() !== '') && (confirm === undefined || fits(typed, confirm));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || !(await onSend(reason.trim()))) return;
    setIsOpen(false);
    setReason('');
    setTyped('');
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs">
        {means && <Text size="sm">{means}</Text>}
        <Textarea
          size="xs"
          label={label ?? t.reason}
          required={!isOptional}
          value={reason}
          autosize
          minRows={2}
          maxLength={2000}
          data-autofocus
          autoFocus
          {...(reason && { dir: 'auto' })}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {confirm !== undefined && (
          <TextInput
            size="xs"
            label={t.typeToConfirm(confirm)}
            autoComplete="off"
            value={typed}
            {...(typed && { dir: 'auto' })}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <Group gap="xs">
          <Button type="submit" size="compact-sm" disabled={!isReady} loading={isBusy} {...color}>
            {action}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setIsOpen(false)}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function fits(typed: string, wanted: string): boolean {
  const folded = (text: string) => text.normalize('NFC').trim().toLowerCase();
  return folded(typed) === folded(wanted);
}
