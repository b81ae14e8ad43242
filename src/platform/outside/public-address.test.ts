import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('an address of the public Internet', () => {
  it.each(['1.1.1.1', '93.184.215.14', '172.15.255.255', '172.32.0.0', '223.255.255.255', '2606:4700::1111'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1'],
    ...[
      '172.31.255.255',
      '192.0.0.170',
      '192.168.0.1',
      '198.19.0.1',
      '203.0.113.9',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:1.1.1.1',
      '::7f00:1',
      '64:ff9b::7f00:1',
      'fc00::1',
      'fe80::1',
    ],
    ...['fe80::1%eth0', 'ff02::1', '2002:7f00:1::', '2001:0:7f00:1::', '2001:db8::1', '3fff::1'],
    ...['', 'localhost', '2130706433', '0x7f.1'],
  ])('is not %s', (address) => expect(isPublicAddress(address)).toBe(false));
});
