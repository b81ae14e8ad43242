import { NativeSelect } from '@mantine/core';
import { type ReadingSpan, readingSpans } from '../../src/domain/reading-spans.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** How far back is looked. */
export function SpanField({
  span,
  choose,
}: {
  readonly span: ReadingSpan;
  readonly choose: (span: ReadingSpan) => void;
}) {
  const t = useWords(words);
  return (
    <NativeSelect
      label={t.span}
      value={span}
      data={readingSpans.map((value) => ({ value, label: t.spans[value] }))}
      onChange={(event) => {
        const chosen = readingSpans.find((each) => each === event.currentTarget.value);
        if (chosen) choose(chosen);
      }}
    />
  );
}
