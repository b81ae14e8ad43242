import { Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Searches while somebody types, a moment after the last key. */
export function SearchField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useWords(words);
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const send = useDebouncedCallback((text: string) => {
    sent.current = text;
    onChange(text);
  }, 150);
  useEffect(() => {
    // The address was changed by something else: a view, "clear", the way back.
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  return (
    <TextInput
      type="search"
      id="board-search"
      size="xs"
      flex={1}
      dir="auto"
      aria-label={t.search}
      placeholder={t.search}
      value={typed}
      maxLength={300}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        send(currentTarget.value);
      }}
      rightSection={typed === '' ? <Kbd size="xs">/</Kbd> : null}
    />
  );
}
