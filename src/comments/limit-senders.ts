import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface LimitedSender {
  /** Counts one comment from this address. @returns 0 when it may pass, else the seconds to wait. */
  secondsToWait(address: string): Promise<number>;
}

/** So many comments in so many seconds from one address, in one process. */
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

/** Whom an address stands for: itself in IPv4; in IPv6 its /64, which one subscriber has to himself. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
