import { readingTimes } from '../domain/reading-times.ts';
import { createRobotTest } from './robot-agents.ts';

/** Readings that were counted of a story since they were last handed on, by their span. */
export type TimeCounts = Map<string, number[]>;

export interface TimeCounter {
  /**
   * Counts what a page says of a story: the span in which its reading time lies, and, where it has said one before,
   * that one: `2`, or `3 2`. @returns false for anything else.
   */
  count(storyId: string, told: string, agent: string): boolean;
  /** What was counted, which is handed on; counting begins anew. */
  take(): TimeCounts;
  /** Takes back what could not be handed on. */
  giveBack(counts: TimeCounts): void;
}

/** Anybody can make up ids: what is not live is found out when it is handed on. */
const mostStories = 20_000;
const spans = readingTimes.length + 1;

/** Counts how long stories are read, in memory. */
export function createTimeCounter(): TimeCounter {
  const isRobot = createRobotTest();
  let counts: TimeCounts = new Map();
  const countsOf = (storyId: string): number[] => {
    const known = counts.get(storyId) ?? new Array<number>(spans).fill(0);
    if (counts.size < mostStories) counts.set(storyId, known);
    return known;
  };
  const add = (story: number[], span: number, readings: number) => {
    story[span] = (story[span] ?? 0) + readings;
  };
  return {
    count: (storyId, told, agent) => {
      const [, now, before] = /^([0-6])(?: ([0-6]))?$/.exec(told) ?? [];
      if (now === undefined || (before !== undefined && before >= now)) return false;
      if (isRobot(agent)) return true;
      const story = countsOf(storyId);
      add(story, Number(now), 1);
      if (before !== undefined) add(story, Number(before), -1);
      return true;
    },
    take: () => {
      const taken = counts;
      counts = new Map();
      return taken;
    },
    giveBack: (returned) => {
      for (const [storyId, readings] of returned) {
        const story = countsOf(storyId);
        for (const [span, each] of readings.entries()) add(story, span, each);
      }
    },
  };
}
