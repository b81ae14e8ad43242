import { describe, expect, it } from 'vitest';
import { tellTime } from './tell-time.ts';

const now = new Date('2026-11-25T12:00:00Z');
const told = (time: string, language = 'en', zone = 'UTC') =>
  tellTime(new Date(time), now, { language, zone });

describe('a moment', () => {
  it('is told in minutes or hours within a day, as a date beyond', () => {
    expect(told('2026-11-25T11:55:00Z')).toBe('5m ago');
    expect(told('2026-11-25T15:10:00Z')).toBe('in 3h');
    expect(told('2026-10-02T09:00:00Z')).toBe('Oct 2');
    expect(told('2024-03-01T12:00:00Z')).toBe('Mar 1, 2024');
    expect(told('2026-11-25T15:10:00Z', 'ar')).toContain('ساع');
  });

  it('is told by the clocks of a zone', () => {
    expect(told('2026-11-22T23:30:00Z')).toBe('Nov 22, 11:30 PM');
    expect(told('2026-11-22T23:30:00Z', 'en', 'Asia/Dubai')).toBe('Nov 23, 03:30 AM');
  });
});
