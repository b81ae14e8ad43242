/** A post of the demo's live coverage. */
export interface DemoPost {
  /** Before the demo was installed. */
  readonly minutesAgo: number;
  readonly headline?: string;
  /** Canonical HTML. */
  readonly html: string;
  /** Absent: the story's reporter. */
  readonly authors?: readonly string[];
  readonly isKey?: boolean;
  readonly isPinned?: boolean;
}
