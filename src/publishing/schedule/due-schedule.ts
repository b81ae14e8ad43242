/** A schedule whose second has come. */
export interface DueSchedule {
  readonly id: number;
  readonly articleId: string;
  readonly version: number;
  readonly policy: 'newest' | 'unchanged';
  readonly storyVersion: number;
  readonly dueAt: Date;
  readonly attempts: number;
  readonly staffId: string | null;
  readonly actor: string;
  /** This moment of the database's clock. */
  readonly now: Date;
  /** Seconds. */
  readonly late: number;
}
