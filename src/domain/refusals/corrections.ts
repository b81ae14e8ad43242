import { refusals } from './refusal.ts';

/** What readers are told was wrong, and what is taken back from them. */
export const corrections = refusals({
  correction_empty: 'A correction needs words: readers will see them.',
  correction_story_not_live: 'Readers do not have this story: change it instead.',
  correction_unknown: 'There is no such correction of this story.',
  correction_decided: 'This correction is decided already.',
  correction_published_by: ({ by }: { readonly by: string }) =>
    `This correction is published already, by ${by}.`,
  correction_rejected_by: ({ by }: { readonly by: string }) =>
    `This correction is rejected already, by ${by}.`,
  correction_own: 'Somebody else than who proposed a correction has to approve it.',
  correction_rejection_reason_missing: 'Say why the correction is not needed.',
  passage_moved: 'The story has changed meanwhile. Select the passage again.',
  passage_missing: 'Select the words that it is about.',
  retraction_reason_missing: 'A retraction needs a reason: readers will see it.',
  nothing_to_take_back: 'Readers do not have this story: there is nothing to take back.',
  spike_reason_missing: 'Say why the story is spiked: whoever wrote it will want to know.',
});
