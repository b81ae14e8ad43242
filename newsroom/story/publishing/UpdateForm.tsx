import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { send } from '../../api.ts';
import type { PartProps } from './part-props.ts';
import { minorKindOf, toldBody, UpdateFields } from './UpdateFields.tsx';
import { usePublishingWords } from './words.ts';

/** An update: dated, with words for readers, or of a kind that the paper calls minor. */
export function UpdateForm({ publication, act }: PartProps) {
  const t = usePublishingWords();
  const [told, setTold] = useState({ kind: '', note: '' });
  const minor = minorKindOf(publication, told);
  const isClosed = publication.problems.some(({ isWaived }) => !isWaived);
  const update = async () => {
    const body = toldBody(publication, told);
    const done = await act.do((story) => send('POST', '/api/articles/{id}/publish', { ...story, body }));
    if (done) setTold({ ...told, note: '' });
  };
  return (
    <Stack gap="xs">
      <UpdateFields publication={publication} told={told} onChange={setTold} />
      <Button w="fit-content" disabled={isClosed} loading={act.isBusy} onClick={update}>
        {t.update}
      </Button>
      <Text size="sm" c="dimmed">
        {isClosed
          ? t.publishFirst
          : `${t.updateMeans} ${minor ? `${t.minorMeans} ${minor.description}` : t.datedMeans}`}
      </Text>
    </Stack>
  );
}
