import { Text } from '@mantine/core';
import { Slice } from 'prosemirror-model';
import { schema } from '../../src/domain/schema.ts';

/** What a suggestion takes out and what it puts there. */
export function SuggestedWords({
  quote,
  slice,
}: {
  readonly quote: string;
  readonly slice: Readonly<Record<string, unknown>> | null;
}) {
  const instead = wordsOf(slice);
  return (
    <Text size="sm" className="note-text" dir="auto">
      <del>{quote}</del>
      {instead !== '' && (
        <>
          {' '}
          <ins>{instead}</ins>
        </>
      )}
    </Text>
  );
}

function wordsOf(slice: Readonly<Record<string, unknown>> | null): string {
  const { content } = Slice.fromJSON(schema, slice);
  return content.textBetween(0, content.size, '\n', '\n');
}
