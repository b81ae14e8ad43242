import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Whatever is known of a story is read again when the room says that something of it changed. */
export function useStoryChanges(storyId: string, changes: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (changes > 0) queries.invalidateQueries({ queryKey: ['story', storyId] }).catch(() => {});
  }, [queries, storyId, changes]);
}
