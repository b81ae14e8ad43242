import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Snapshot } from '../editor/collab/contract.ts';
import { useForYouAgain } from '../for-you/for-you-query.ts';
import { publicationKey } from './publishing/use-publication.ts';

/** Milliseconds without a word typed, after which the desk is shown how the story stands to what readers have. */
const pauseInWriting = 1_500;

/** What is known of a story is read again when the room says that it changed, and when its words did. */
export function useStoryChanges(storyId: string, { storyChanges, status }: Snapshot): void {
  const queries = useQueryClient();
  const forYouAgain = useForYouAgain();
  useEffect(() => {
    if (storyChanges === 0) return;
    queries.invalidateQueries({ queryKey: ['story', storyId] }).catch(() => {});
    forYouAgain().catch(() => {});
  }, [queries, forYouAgain, storyId, storyChanges]);
  const isSaved = status.kind === 'saved';
  useEffect(() => {
    if (!isSaved) return;
    const timer = setTimeout(() => {
      queries.invalidateQueries({ queryKey: publicationKey(storyId) }).catch(() => {});
    }, pauseInWriting);
    return () => clearTimeout(timer);
  }, [queries, storyId, isSaved]);
}
