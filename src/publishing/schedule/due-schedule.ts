/** A schedule whose second has come. */
export interface DueSchedule {
  readonly id: number;
  readonly articleId: string;
  readonly version: number;
  /** `update`: of a story that readers have. */
  readonly kind: 'schedule' | 'embargo' | 'update';
  readonly policy: 'newest' | 'unchanged';
  readonly storyVersion: number;
  readonly dueAt: Date;
  readonly attempts: number;
  /** What readers are told of an update. */
  readonly note: string | null;
  /** Id of the minor kind of an update. */
  readonly minorKind: string | null;
  readonly staffId: string | null;
  readonly actor: string;
  /** This moment of the database's clock. */
  readonly now: Date;
  /** Seconds. */
  readonly late: number;
}
