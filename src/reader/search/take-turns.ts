/** Lets so many work at once and so many wait; more are turned away. */
export interface Turns {
  /** What the work came to, or null when too many wait already. */
  take<T>(work: () => Promise<T>): Promise<T | null>;
}

/** @param atOnce how many work at once @param waiting how many wait for them at most */
export function takeTurns(atOnce: number, waiting: number): Turns {
  let working = 0;
  const queue: (() => void)[] = [];
  return {
    take: async (work) => {
      if (working >= atOnce) {
        if (queue.length >= waiting) return null;
        await new Promise<void>((resolve) => queue.push(resolve));
      } else working += 1;
      try {
        return await work();
      } finally {
        const next = queue.shift();
        if (next) next();
        else working -= 1;
      }
    },
  };
}
