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
export const alarmKinds = ['schedule_failed', 'schedule_late', 'front_failed', 'front_late'] as const;
export type AlarmKind = (typeof alarmKinds)[number];
