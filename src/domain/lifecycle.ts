/** Where a story stands. */
export type LifecycleState =
  | 'draft'
  | 'in_review'
  | 'ready'
  | 'scheduled'
  | 'published'
  | 'corrected'
  | 'retracted'
  | 'spiked';

/** What can be done to it. */
export type LifecycleAction =
  | 'send_to_desk'
  | 'return_to_writer'
  | 'approve'
  | 'schedule'
  | 'unschedule'
  | 'publish'
  | 'update'
  | 'correct'
  | 'unpublish'
  | 'retract'
  | 'spike'
  | 'recover';

/** Every legal transition; what is not here is not done. */
export const transitions: Readonly<Record<LifecycleState, Partial<Record<LifecycleAction, LifecycleState>>>> =
  {
    draft: {
      send_to_desk: 'in_review',
      approve: 'ready',
      schedule: 'scheduled',
      publish: 'published',
      spike: 'spiked',
    },
    in_review: {
      return_to_writer: 'draft',
      approve: 'ready',
      schedule: 'scheduled',
      publish: 'published',
      spike: 'spiked',
    },
    ready: { return_to_writer: 'draft', schedule: 'scheduled', publish: 'published', spike: 'spiked' },
    scheduled: { unschedule: 'ready', publish: 'published', spike: 'spiked' },
    published: { update: 'published', correct: 'corrected', unpublish: 'draft', retract: 'retracted' },
    corrected: { update: 'corrected', correct: 'corrected', unpublish: 'draft', retract: 'retracted' },
    retracted: {},
    spiked: { recover: 'draft' },
  };

/** The state after `action`, or null when it cannot be done in this state. */
export function advance(state: LifecycleState, action: LifecycleAction): LifecycleState | null {
  return transitions[state][action] ?? null;
}
