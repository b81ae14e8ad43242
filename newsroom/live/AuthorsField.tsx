import { Textarea } from '@mantine/core';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** The names in a text, a line each. */
export function namesIn(text: string): string[] {
  return text
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Who a post is signed by: a name a line. Nobody: whoever sends it. */
export function AuthorsField({
  value,
  onChange,
  isOwn,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether it is theirs who write it now, so that no name is needed. */
  readonly isOwn: boolean;
}) {
  const t = useWords(words);
  return (
    <Textarea
      size="xs"
      label={t.authors}
      description={isOwn ? t.authorsOwn : t.authorsHint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={800}
      dir="auto"
    />
  );
}
