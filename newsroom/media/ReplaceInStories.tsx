import { Button, Group, List, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MediaRow, ReplaceAnswer } from '../../src/media/contract.ts';
import { send } from '../api.ts';
import { Failure } from '../failures/Failure.tsx';
import { AskFirst } from '../feedback/AskFirst.tsx';
import { notifyProblem } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import { PickPicture } from './PickPicture.tsx';
import { words } from './words.ts';

/** Puts another picture, or none, where readers have this one, story by story; what could not be done is listed. */
export function ReplaceInStories({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useWords(words);
  const queries = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [other, setOther] = useState<MediaRow | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [done, setDone] = useState<ReplaceAnswer | null>(null);
  const replace = async () => {
    setIsBusy(true);
    try {
      const body = { replacementId: other?.id ?? null };
      setDone(await send('POST', '/api/media/{id}/replace', { id, body }));
      setIsOpen(false);
    } catch (error) {
      notifyProblem(error);
    } finally {
      setIsBusy(false);
      await queries.invalidateQueries({ queryKey: ['media'] });
    }
  };
  return (
    <div>
      {!isOpen && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => setIsOpen(true)}>
          {t.replaceLive}
        </Button>
      )}
      {isOpen && (
        <>
          <PickPicture label={t.replaceBy} value={other?.id ?? null} except={id} onChange={setOther} />
          <Text size="xs" c="dimmed" my={4}>
            {other ? t.replaceSays : t.removeSays}
          </Text>
          <Group gap="xs">
            <AskFirst
              key={other?.id ?? ''}
              size="compact-sm"
              variant="default"
              label={other ? t.replaceNow : t.removeNow}
              sure={other ? t.replaceSure(name, other.name) : t.removeSure(name)}
              isBusy={isBusy}
              onAct={replace}
            />
            <Button size="compact-sm" variant="subtle" onClick={() => setIsOpen(false)}>
              {t.close}
            </Button>
          </Group>
        </>
      )}
      {done && (
        <List size="sm" role="status">
          {done.stories.length === 0 && <List.Item>{t.noUses}</List.Item>}
          {done.stories.map(({ articleId, headline, problem }) => (
            <List.Item key={articleId}>
              <Link to="/stories/$storyId" params={{ storyId: articleId }}>
                <bdi>{headline}</bdi>
              </Link>
              {problem === null ? `: ${t.replaced}` : <Failure cause={problem} reason={problem.message} />}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
