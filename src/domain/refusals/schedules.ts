import { refusals } from './refusal.ts';

interface Until {
  /** ISO 8601, in UTC. */
  readonly at: string;
}
interface ByWhom {
  readonly by: string;
}

/** What waits for its second, and why it cannot. */
export const schedules = refusals({
  story_changed_since: 'The story has changed since it was scheduled, and was to be published unchanged.',
  schedule_errors: 'Something went wrong each time it was tried. The log says what.',
  schedule_story_gone: 'Readers do not have the story any more.',
  schedule_story_moved: 'The story is not scheduled any more.',
  update_nothing_new: 'Readers have the story as it is now.',
  update_waits: 'An update of this story waits already. Change its time instead.',
  schedule_gone: 'This schedule is not there any more. Look at the story again before you change it.',
  schedule_changed_by: ({ by }: ByWhom) =>
    `This schedule was changed by ${by} meanwhile. Look at it again before you change it.`,
  schedule_settled: 'This schedule was kept or cancelled meanwhile. Look at it again before you change it.',
  schedule_without_embargo: 'The story has no embargo to wait for. Give it a time of its own.',
  schedule_under_embargo: ({ at }: Until) => `The story is under embargo until ${at}. Choose a later time.`,
  moment_over: 'This moment is over. Choose a later one.',
  moment_over_to_publish: 'This moment is over. Choose a later one, or publish the story now.',
  moment_over_to_launch: 'This moment is over. Choose a later one, or launch the front now.',
  wall_time_unfit: ({ zone }: { readonly zone: string }) =>
    `In ${zone} there is no such time, or there are two. Choose another one.`,
  embargoed: ({ at }: Until) => `The story is under embargo until ${at}. Nobody can publish it before.`,
  embargo_story_live: 'Readers have this story already. Unpublish it before you put it under embargo.',
  embargo_only_longer: 'An embargo can be made longer. To make it shorter, lift it with a reason.',
  embargo_reason_missing: 'Say why the embargo is lifted: it is kept on record.',
  embargo_missing: 'The story is under no embargo.',
  embargo_scheduled_before: ({ at }: Until) => `The story is scheduled for ${at}. Change that first.`,
  alarm_gone: 'There is no such alarm, or somebody has seen it already.',
});
