import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooMany } from '../domain/errors.ts';
import { requests } from '../domain/refusals/requests.ts';

// The newsroom's port is one process, so counts are kept in its memory. A restart forgets them.
const quarter = 15 * 60;
const hour = 60 * 60;
const kinds = {
  /** Wrong passwords from one network. */
  sender: [30, quarter],
  /** Wrong passwords for one address, from devices that never signed in to it. */
  account: [10, quarter],
  /** Wrong passwords for one address from one device that did: others cannot lock it out. */
  device: [10, quarter],
  /** Wrong codes for one person; the password was right before each. */
  code: [15, hour],
  /** Links by mail that one network asked for, and that were asked for one address. */
  mailSender: [10, hour],
  mailAccount: [3, hour],
  /** Challenges and tries of one-time links from one network. */
  challenge: [120, quarter],
} as const;
export type LimitKind = keyof typeof kinds;

export interface SignInLimits {
  /** Counts one try. @throws TooMany when this is one too many. */
  take(kind: LimitKind, key: string): Promise<void>;
  /** Takes a try back that did no harm. */
  giveBack(kind: LimitKind, key: string): Promise<void>;
}

export function createSignInLimits(): SignInLimits {
  const limiters = Object.fromEntries(
    Object.entries(kinds).map(([kind, [points, duration]]) => [
      kind,
      new RateLimiterMemory({ points, duration }),
    ]),
  ) as Record<LimitKind, RateLimiterMemory>; // made from the same keys
  return {
    take: async (kind, key) => {
      try {
        await limiters[kind].consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        const minutes = Math.ceil(seconds / 60);
        throw new TooMany(requests.too_many_tries({ minutes }), seconds);
      }
    },
    giveBack: async (kind, key) => {
      await limiters[kind].reward(key);
    },
  };
}
