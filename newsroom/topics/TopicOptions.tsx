import { Combobox, Text } from '@mantine/core';
import type { TopicChoice } from '../../src/writing/topics/contract.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Topics to choose: the edition's own, then IPTC's, with where they belong. */
export function TopicOptions({ offered }: { readonly offered: readonly TopicChoice[] }) {
  const t = useWords(words);
  const own = offered.filter(({ isOwn }) => isOwn);
  const media = offered.filter(({ isOwn }) => !isOwn);
  return (
    <>
      {own.length > 0 && (
        <Combobox.Group label={t.own}>
          {own.map((choice) => (
            <Option key={choice.slug} choice={choice} />
          ))}
        </Combobox.Group>
      )}
      {media.length > 0 && (
        <Combobox.Group label={t.media}>
          {media.map((choice) => (
            <Option key={choice.slug} choice={choice} />
          ))}
        </Combobox.Group>
      )}
    </>
  );
}

function Option({ choice: { slug, name, path, insteadOf } }: { readonly choice: TopicChoice }) {
  const t = useWords(words);
  const more = [insteadOf === null ? '' : t.insteadOf(insteadOf), path.join(' › ')]
    .filter(Boolean)
    .join(' · ');
  return (
    <Combobox.Option value={slug}>
      <Text size="sm" dir="auto">
        {name}
      </Text>
      {more !== '' && (
        <Text size="xs" c="inherit" dir="auto">
          {more}
        </Text>
      )}
    </Combobox.Option>
  );
}
