import { describe, expect, test } from 'vitest';
import { createSenderReader } from './sender.ts';

const read = createSenderReader(['10.0.0.0/8', '2001:db8:9::/48', '127.0.0.1']);

describe('who sent a request', () => {
  test.each([
    ['the connection, where nobody is trusted with more', '192.0.2.7', '198.51.100.1', '192.0.2.7'],
    ['what a trusted proxy says', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['what it says in IPv6', '2001:db8:9::1', '2001:db8:1::5', '2001:db8:1::5'],
    ['not what a sender wrote before the proxy did', '10.1.2.3', '203.0.113.9, 198.51.100.1', '198.51.100.1'],
    ['behind two proxies of ours', '10.1.2.3', '203.0.113.9, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['the proxy itself where it says nothing', '10.1.2.3', undefined, '10.1.2.3'],
    ['the proxy itself where it says no address', '10.1.2.3', 'unknown', '10.1.2.3'],
    ['an IPv4 address in the clothes of IPv6', '::ffff:10.1.2.3', '::ffff:198.51.100.1', '198.51.100.1'],
  ])('is %s', (_what, connection, forwarded, sender) => {
    expect(read(connection, forwarded)).toBe(sender);
  });

  test('is nobody a proxy where none is set', () => {
    expect(createSenderReader([])('127.0.0.1', '198.51.100.1')).toBe('127.0.0.1');
  });
});
