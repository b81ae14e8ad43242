import { count } from './count.ts';
import { refusals } from './refusal.ts';

interface Permission {
  readonly action: string;
}

/** What stands between a story and its readers. */
export const publishing = refusals({
  headline_missing: 'The story has no headline. Give it one and publish again.',
  story_unfit: 'The story cannot be published yet.',
  story_not_with_readers: 'Readers do not have this story.',
  address_of_live_story: ({ action }: Permission) =>
    `Readers have this story: ask somebody who may publish it (${action}).`,
  approval_by_program: 'Only a person can approve a story.',
  hold_missing: 'There is no legal hold on this story.',
  hold_reason_missing: 'Say why: it is kept on record.',
  gate_rules_changed: 'Somebody changed these rules meanwhile. Load them again, then repeat your change.',
  waiver_not_allowed: ({ action }: Permission) => `You may not waive this (${action}). Ask somebody who may.`,
  waiver_reason_missing: 'Say why the story may pass: it is kept on record.',
  gate_open: 'This gate is open: there is nothing to waive.',
  minor_kind_unknown: 'There is no such kind of minor change. An editor defines which there are.',
  minor_kind_taken: 'There is a kind of this name already.',
  minor_kind_retired: 'There is no such kind of minor change, or it is not in use any more.',
  minor_story_not_live: 'Only an update of a live story can be minor.',
  minor_correction: 'A change of a correction is never minor: readers have to see when it was made.',
  preview_name_missing: 'Say whom the link is for: their name stands over the page.',
  preview_too_long: ({ hours }: { readonly hours: number }) =>
    `A link holds for up to ${count('en', hours, { one: '# hour', other: '# hours' })}.`,
  preview_gone: 'There is no such link to this story, or it was ended already.',
  picture_for_file: 'A picture cannot replace a recording or a document. Take it out instead.',
  picture_in_changed_post:
    'A post has changes that readers do not have yet. Publish them or take them back, then replace the picture.',
  picture_in_changed_story:
    'The story has changes that readers do not have yet. Publish them or take them back, then replace the picture.',
});
