import { queryOptions } from '@tanstack/react-query';
import type { FrontList } from '../../src/publishing/fronts/contract.ts';
import { getJson } from '../api.ts';

export const frontsQuery = queryOptions({
  queryKey: ['fronts'],
  queryFn: ({ signal }) => getJson<FrontList>('/api/fronts', signal),
});
