import { describe, expect, test } from 'vitest';
import { limitSenders } from './limit-senders.ts';

test('so many pass and the next one waits, each address for itself', async () => {
  const limiter = limitSenders(2, 60);
  expect(await limiter.secondsToWait('192.0.2.1')).toBe(0);
  expect(await limiter.secondsToWait('192.0.2.1')).toBe(0);
  const wait = await limiter.secondsToWait('192.0.2.1');
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await limiter.secondsToWait('192.0.2.2')).toBe(0);
});

test('after the time they may pass again', async () => {
  const limiter = limitSenders(1, 1);
  expect(await limiter.secondsToWait('192.0.2.1')).toBe(0);
  expect(await limiter.secondsToWait('192.0.2.1')).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await limiter.secondsToWait('192.0.2.1')).toBe(0);
});

describe('one sender', () => {
  test.each([
    ['IPv4, mapped or not', '192.0.2.1', '::ffff:192.0.2.1'],
    ['one IPv6 /64', '2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
    ['however it is written', '2001:0DB8:0001:0002:0:0:0:1', '2001:db8:1:2::9'],
    ['with zeros left out inside of the network', '2001:db8::1', '2001:db8:0:0:5::'],
    ['with a zone', 'fe80::1%eth0', 'fe80::2'],
  ])('%s', async (_what, one, same) => {
    const limiter = limitSenders(1, 60);
    await limiter.secondsToWait(one);
    expect(await limiter.secondsToWait(same)).toBeGreaterThan(0);
  });

  test.each([
    ['two of IPv4', '192.0.2.1', '192.0.2.10'],
    ['two networks of IPv6', '2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['loopback and another', '::1', '2001:db8::1'],
  ])('but not %s', async (_what, one, other) => {
    const limiter = limitSenders(1, 60);
    await limiter.secondsToWait(one);
    expect(await limiter.secondsToWait(other)).toBe(0);
  });
});
