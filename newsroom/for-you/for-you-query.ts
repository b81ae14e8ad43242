import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Of everything that is asked about it: when something came or was read, all of it is asked anew. */
const forYou = 'for-you';

export const unreadQuestion = { key: [forYou, 'unread'], path: '/api/for-you/unread' } as const;
export const listKey = (isUnreadAlone: boolean) => [forYou, 'list', isUnreadAlone] as const;
export const settingsKey = [forYou, 'settings'] as const;

/** Has it read again. */
export function useForYouAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: [forYou] }), [queries]);
}
