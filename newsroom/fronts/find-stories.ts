import type { FrontStory } from '../../src/publishing/fronts/contract.ts';
import type { StoryRow } from '../../src/writing/board/contract.ts';
import { get } from '../api.ts';
import type { FrontAddress } from './place.ts';

/** A story that can be placed. */
export type FoundStory = Pick<FrontStory, 'id' | 'headline' | 'section' | 'at'>;

interface FoundPage {
  readonly stories: readonly FoundStory[];
  readonly next: string | null;
}

export interface WantedStories {
  /** Words of the story, in any form; empty for the newest. */
  readonly q: string;
  readonly which: 'live' | 'coming';
  /** `next` of the page before. */
  readonly after: string | null;
}

const stages = { live: 'published,corrected', coming: 'ready,scheduled' } as const;
const pageSize = 30;

/** Stories for a front: the newest, or those that have these words anywhere, found as the board finds them. */
export async function findStories(
  address: FrontAddress,
  { q, which, after }: WantedStories,
  signal: AbortSignal,
): Promise<FoundPage> {
  if (q === '') return get('/api/fronts/{edition}/stories', { ...address, which, after, signal });
  const asked = { ...address, q, lifecycle: stages[which], limit: pageSize, after, signal };
  const { stories, next } = await get('/api/articles', asked);
  return { stories: stories.map(toPlace), next };
}

function toPlace({ id, headline, section, updatedAt }: StoryRow): FoundStory {
  return { id, headline, section: section.name, at: updatedAt };
}
