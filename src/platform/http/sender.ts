import { BlockList, isIP } from 'node:net';
import { unmapped } from './network.ts';

/**
 * Finds out who sent a request. `X-Forwarded-For` is believed only as far as trusted proxies wrote it: read from
 * its end, the first address that is no proxy of ours is the sender. Anybody can write what stands before it.
 */
export function createSenderReader(
  trustedProxies: readonly string[],
): (connection: string | undefined, forwarded: string | undefined) => string {
  const trusted = new BlockList();
  for (const block of trustedProxies) {
    const [address = '', prefix] = block.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(prefix), family);
  }
  const isProxy = (address: string) => {
    const family = isIP(address);
    return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
  return (connection, forwarded) => {
    let sender = unmapped(connection ?? 'unknown');
    const hops = (forwarded ?? '').split(',').map((hop) => unmapped(hop.trim().replace(/^\[(.*)\]$/, '$1')));
    while (isProxy(sender)) {
      const before = hops.pop();
      if (before === undefined || isIP(before) === 0) break;
      sender = before;
    }
    return sender;
  };
}
