import type { FrontStories, FrontStory } from '../../src/publishing/fronts/contract.ts';
import type { StoryPage, StoryRow } from '../../src/writing/board/contract.ts';
import { getJson } from '../api.ts';
import { type FrontAddress, frontPath } from './place.ts';

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
const pageSize = '30';

/** Stories for a front: the newest, or those that have these words anywhere, found as the board finds them. */
export async function findStories(
  address: FrontAddress,
  { q, which, after }: WantedStories,
  signal: AbortSignal,
): Promise<FoundPage> {
  const further = after === null ? {} : { after };
  if (q === '') return getJson<FrontStories>(frontPath(address, '/stories', { which, ...further }), signal);
  const { edition, section } = address;
  const asked = new URLSearchParams({
    ...{ q, edition, lifecycle: stages[which], limit: pageSize },
    ...(section !== null && { section }),
    ...further,
  });
  const { stories, next } = await getJson<StoryPage>(`/api/articles?${asked}`, signal);
  return { stories: stories.map(toPlace), next };
}

function toPlace({ id, headline, section, updatedAt }: StoryRow): FoundStory {
  return { id, headline, section: section.name, at: updatedAt };
}
