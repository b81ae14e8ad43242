import type { StepMap } from 'prosemirror-transform';

/** A part of a document. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A part of the passage that is asked about, and the step that put it there; null while it is not found. */
export interface Traced extends Range {
  readonly version: number | null;
}

/**
 * Goes back through a log to where each part of a passage was put in. One step at a time, the newest first: what it put
 * in is found; where the rest was before it, is looked for among the steps before.
 */
export interface Tracing {
  /** The step that led to this version. */
  goBack(version: number, map: StepMap): void;
  isDone(): boolean;
  /** Parts in their order, as they are in the document that the tracing began with. */
  parts(): Traced[];
}

/** A part that is looked for: where it is now, and where it was to begin with. */
interface Sought extends Range {
  readonly first: number;
}

/** Begins to trace a passage of the newest document. */
export function tracePassage(passage: Range): Tracing {
  let sought: Sought[] = [{ ...passage, first: passage.from }].filter(({ from, to }) => from < to);
  const found: Traced[] = [];
  return {
    goBack: (version, map) => {
      sought = sought.flatMap((part) => {
        const { before, put } = splitBy(part, map);
        found.push(...put.map(({ from, to, first }) => ({ from: first, to: first + to - from, version })));
        return before;
      });
    },
    isDone: () => sought.length === 0,
    parts: () => {
      const left = sought.map(({ from, to, first }) => ({
        from: first,
        to: first + to - from,
        version: null,
      }));
      return [...found, ...left].toSorted((one, other) => one.from - other.from);
    },
  };
}

/** What of a part a step put in, and where the rest was before it. */
function splitBy(part: Sought, map: StepMap): { before: Sought[]; put: Sought[] } {
  const before: Sought[] = [];
  const put: Sought[] = [];
  let place = part.from;
  /** How much further on the rest is now than it was before the step. */
  let moved = 0;
  const cut = (end: number, into: Sought[], by: number) => {
    const to = Math.min(end, part.to);
    if (to <= place) return;
    into.push({ from: place - by, to: to - by, first: part.first + place - part.from });
    place = to;
  };
  map.forEach((oldStart, oldEnd, newStart, newEnd) => {
    cut(newStart, before, moved);
    cut(newEnd, put, 0);
    moved += newEnd - newStart - (oldEnd - oldStart);
  });
  cut(part.to, before, moved);
  return { before, put };
}
