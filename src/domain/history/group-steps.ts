/** An entry of the log, without its step. */
export interface WrittenStep {
  readonly version: number;
  readonly staffId: string | null;
  readonly actor: string;
  readonly at: Date;
  /** Of an import or a restoration, which are spans of their own; null for what was typed. */
  readonly act: string | null;
}

export interface Writer {
  readonly staffId: string | null;
  readonly name: string;
}

/** What one person, or several together, wrote in one go. */
export interface Span {
  /** Of the document before its first step. */
  readonly from: number;
  /** Of the document after its last. */
  readonly to: number;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** Who wrote most recently comes first. */
  readonly people: readonly Writer[];
}

const minute = 60_000;
/** Somebody who comes back after that begins anew. */
const pauseBetween = 5 * minute;
/** Who takes turns within that writes together with the others; after it they write one after the other. */
const togetherWithin = minute;
const longestSpan = 30 * minute;
const mostSteps = 1_000;

/**
 * Puts steps of a log, the newest first, into spans as people remember them: until somebody paused, somebody else went
 * on, a while was over, or a version was given a name (`isNamed`), so that each name is at the end of a span.
 */
export function groupSteps(steps: readonly WrittenStep[], isNamed: (version: number) => boolean): Span[] {
  const spans: Span[] = [];
  let group: WrittenStep[] = [];
  for (const step of steps) {
    if (group.length > 0 && !belongsTo(group, step, isNamed)) {
      spans.push(spanOf(group));
      group = [];
    }
    group.push(step);
  }
  if (group.length > 0) spans.push(spanOf(group));
  return spans;
}

/** Whether a step is of one span with those after it. */
function belongsTo(
  group: readonly WrittenStep[],
  step: WrittenStep,
  isNamed: (version: number) => boolean,
): boolean {
  const [newest, oldest] = [group[0], group.at(-1)];
  if (!newest || !oldest) return true;
  const pause = oldest.at.getTime() - step.at.getTime();
  if (isNamed(step.version) || group.length >= mostSteps || step.act !== oldest.act) return false;
  if (pause > pauseBetween || newest.at.getTime() - step.at.getTime() > longestSpan) return false;
  return pause <= togetherWithin || keyOf(step) === keyOf(oldest);
}

function spanOf(group: readonly WrittenStep[]): Span {
  const [newest, oldest] = [group[0], group.at(-1)];
  if (!newest || !oldest) throw new Error('a span without steps');
  const people = new Map(group.map((step) => [keyOf(step), { staffId: step.staffId, name: step.actor }]));
  return {
    from: oldest.version - 1,
    to: newest.version,
    startedAt: oldest.at,
    endedAt: newest.at,
    people: [...people.values()],
  };
}

function keyOf({ staffId, actor }: WrittenStep): string {
  return staffId ?? `:${actor}`;
}
