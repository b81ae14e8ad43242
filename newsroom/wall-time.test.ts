import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, wallTimeOf } from './wall-time.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Asia/Aden', 'Pacific/Apia'];

describe('wall time', () => {
  test('an instant comes back from its wall time, but for the hour that is there twice', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2015-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (date, zone) => {
          const instant = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
          const back = instantOf(wallTimeOf(instant, zone), zone);
          expect(wallTimeOf(back ?? new Date(0), zone)).toBe(wallTimeOf(instant, zone));
          expect(Math.abs((back?.getTime() ?? 0) - instant.getTime())).toBeLessThanOrEqual(3_600_000);
        },
      ),
    );
  });

  test('where clocks change', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOf('2026-07-01T12:00', 'Asia/Kathmandu')?.toISOString()).toBe('2026-07-01T06:15:00.000Z');
    expect(instantOf('nonsense', 'UTC')).toBeNull();
  });
});
