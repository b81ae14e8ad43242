import { NativeSelect } from '@mantine/core';
import { type Span, spans } from '../../src/readership/contract.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** How far back is looked. */
export function SpanField({ span, choose }: { readonly span: Span; readonly choose: (span: Span) => void }) {
  const t = useWords(words);
  return (
    <NativeSelect
      label={t.span}
      value={span}
      data={spans.map((value) => ({ value, label: t.spans[value] }))}
      onChange={(event) => {
        const chosen = spans.find((each) => each === event.currentTarget.value);
        if (chosen) choose(chosen);
      }}
    />
  );
}
