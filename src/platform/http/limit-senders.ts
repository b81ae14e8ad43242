import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from './network.ts';

export interface LimitedSender {
  /** Counts one thing that was sent from this address. @returns 0 when it may pass, else the seconds to wait. */
  secondsToWait(address: string): Promise<number>;
}

/** So many in so many seconds from one network, in one process. */
export function limitSenders(points: number, seconds: number): LimitedSender {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    secondsToWait: async (address) => {
      try {
        await limiter.consume(networkOf(address));
        return 0;
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw error;
      }
    },
  };
}
