/** The program's only source of the current time, so that tests can set it. */
export interface Clock {
  /** This instant. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Resolves after `milliseconds`, or rejects at once when `signal` aborts. */
export { setTimeout as pause } from 'node:timers/promises';
