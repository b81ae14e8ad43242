import { createGuard } from '../accounts/guard.ts';
import type { SchemaHistory } from '../domain/upgrade-steps.ts';
import { type LiveStories, openLiveStories } from '../writing/live/open-live-stories.ts';
import type { NewsroomSide } from './slices.ts';

export interface LiveSide extends Omit<NewsroomSide, 'door' | 'media'> {
  /** Of the newsroom's role. */
  readonly databaseUrl: string;
  /** Absent: the schema of this build. */
  readonly schema?: SchemaHistory;
}

/** The stories that people write together, to be put on the newsroom's port. */
export function liveStories(side: LiveSide): LiveStories {
  const { identify } = createGuard(side);
  const { db, databaseUrl, log, schema } = side;
  return openLiveStories({ db, databaseUrl, log, identify, ...(schema && { schema }) });
}
