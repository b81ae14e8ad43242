import { count, digits } from './count.ts';
import { refusals } from './refusal.ts';

/** Live coverage of a story, and its posts. */
export const coverage = refusals({
  coverage_missing: 'There is no live coverage in this story yet. Start it first.',
  coverage_unknown: 'There is no live coverage in this story.',
  coverage_running: 'The live coverage is going on already.',
  coverage_ended: 'The live coverage has ended already.',
  coverage_ended_to_post: 'The live coverage has ended. Take it up again to post.',
  post_unknown: 'There is no such post in this story.',
  post_story_gone: 'The story was taken back meanwhile.',
  post_story_not_live: 'Readers do not have this story yet. Publish the story first, then its posts.',
  post_changed_before_publishing:
    'Somebody else has changed the post meanwhile. Look at it and publish again.',
  post_changed_before_saving: 'Somebody else has changed the post meanwhile. Look at it and save again.',
  post_unpublished_to_pin: 'Publish the post before you pin it.',
  post_story_held: ({ why }: { readonly why: string }) => `There is a legal hold on the story: ${why}`,
  post_needs_second_person:
    'This section wants a second person to look at what readers get: somebody who did not write the post publishes it.',
  post_names_too_many: ({ most, longest }: { readonly most: number; readonly longest: number }) =>
    `A post has at most ${most} names, each of at most ${longest} characters.`,
  post_standfirst: 'A post has no standfirst. Put it into its text.',
  post_block_unfit: ({ block }: { readonly block: string }) =>
    `A post cannot hold a block of the kind "${block}". Put it into the story.`,
  post_too_long: ({ most, characters }: { readonly most: number; readonly characters: number }) =>
    `A post has at most ${digits('en', most)} characters; this one has ${digits('en', characters)}.`,
  post_empty: 'The post is empty. Write something and publish it again.',
  post_unfit: 'The post cannot be published yet.',
  summary_points_too_many: ({ most }: { readonly most: number }) => `A summary has at most ${most} points.`,
  summary_point_too_long: ({ most }: { readonly most: number }) =>
    `A point of a summary has at most ${count('en', most, { one: '# character', other: '# characters' })}.`,
  summary_changed: 'Somebody else has changed the summary meanwhile. Look at it and save again.',
});
