import { refusals } from './refusal.ts';

/** Arranging and launching fronts. */
export const fronts = refusals({
  front_place_unknown: 'There is no such edition or section.',
  front_page_missing: 'There is no such page for readers yet.',
  front_part_twice: 'Two parts have the same id.',
  front_story_twice: 'A story is placed twice. Take it out of one of its places.',
  front_empty_to_launch: 'There is nothing to launch: arrange the front first.',
  front_empty_to_schedule: 'There is nothing to schedule: arrange the front first.',
  front_changed: 'Somebody changed this front meanwhile. Load it again, then repeat your change.',
  front_changed_before_launch: 'Somebody changed this front meanwhile. Look at it again, then launch.',
  front_changed_before_schedule:
    'Somebody changed this front meanwhile. Look at it again, then set its time.',
  front_arranges_itself: 'This page arranges itself already.',
  launch_missing: 'There is no launch to take back.',
  launch_not_last: 'Another launch came after this one: undo that first.',
  front_schedule_unknown: 'There is no such schedule of this front.',
  front_second_taken: 'Another arrangement of this front launches at that second. Choose another time.',
});
