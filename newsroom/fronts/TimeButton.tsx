import { Button, Popover, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface TimeButtonProps {
  readonly label: string;
  readonly help: string;
  readonly size: 'compact-sm' | 'compact-md';
  /** `YYYY-MM-DDTHH:mm` to begin with. */
  readonly from?: string;
  readonly isDisabled?: boolean;
  readonly set: (local: string) => Promise<void>;
}

/** Asks for a moment by the edition's clocks. */
export function TimeButton({ label, help, size, from = '', isDisabled = false, set }: TimeButtonProps) {
  const t = useWords(words);
  const [isOpen, setIsOpen] = useState(false);
  const [local, setLocal] = useState(from);
  const toggle = () => {
    setLocal(from);
    setIsOpen(!isOpen);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await set(local);
    setIsOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus withinPortal={false}>
      <Popover.Target>
        <Button size={size} variant="default" disabled={isDisabled} onClick={toggle}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <form onSubmit={submit}>
          <TextInput
            type="datetime-local"
            label={label}
            description={help}
            value={local}
            onChange={(event) => setLocal(event.currentTarget.value)}
            required
            maw={260}
          />
          <Button type="submit" size="compact-md" mt="sm" variant="default">
            {t.setTime}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
