/** So many units a second, saved up to a reserve. */
export interface Allowance {
  readonly perSecond: number;
  readonly reserve: number;
}

/**
 * A bucket that fills steadily. `take` gives 0 when there was enough, else the milliseconds until there is; nothing
 * is taken then. `now` in milliseconds of any clock that runs forward.
 */
export function bucketOf({ perSecond, reserve }: Allowance) {
  let level = reserve;
  let at: number | null = null;
  return {
    take: (units: number, now: number): number => {
      level = Math.min(reserve, level + ((now - (at ?? now)) / 1000) * perSecond);
      at = now;
      if (level >= units) {
        level -= units;
        return 0;
      }
      return Math.ceil(((units - level) / perSecond) * 1000);
    },
  };
}
