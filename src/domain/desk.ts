/** What a notice of something wrong is called, as it stands in a document. */
export const correctionKinds = ['correction', 'clarification', 'editors-note'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/**
 * Which words a schedule publishes: the newest at its second, or those that stood when it was set, and nothing if
 * they changed since.
 */
export const schedulePolicies = ['newest', 'unchanged'] as const;
export type SchedulePolicy = (typeof schedulePolicies)[number];

/** What somebody at the desk has to be told of at once. */
export const alarmKinds = [
  'schedule_failed',
  'schedule_late',
  'front_failed',
  'front_late',
  'rights_expiring',
  'rights_expired',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** What can be decided about a story besides its publication. */
export type DeskDecision =
  | 'sent_to_desk'
  | 'returned_to_writer'
  | 'approved'
  | 'gate_waived'
  | 'hold_set'
  | 'hold_lifted'
  | 'embargo_set'
  | 'embargo_lifted'
  | 'scheduled'
  | 'schedule_changed'
  | 'schedule_cancelled'
  | 'schedule_failed'
  | 'preview_made'
  | 'preview_ended'
  | 'correction_proposed'
  | 'correction_rejected'
  | 'address_changed'
  | 'spiked'
  | 'recovered';

/** What publication did to a story. */
export type PublicationKind = 'published' | 'updated' | 'corrected' | 'unpublished' | 'retracted';
