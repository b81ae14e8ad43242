import { queryOptions } from '@tanstack/react-query';
import { get } from '../api.ts';

export const frontsQuery = queryOptions({
  queryKey: ['fronts'],
  queryFn: ({ signal }) => get('/api/fronts', { signal }),
});
