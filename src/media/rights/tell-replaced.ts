import type { ReplacedStory } from '../../domain/media.ts';
import { tellFailure } from '../../platform/http/told-failure.ts';
import type { ReplaceAnswer } from '../contract.ts';

/** What became of stories, for whoever looks. */
export function tellReplaced(stories: readonly ReplacedStory[]): ReplaceAnswer['stories'] {
  return stories.map((story) => ({ ...story, problem: tellFailure(story.problem) }));
}
