import { localeOf } from './language.ts';
// Wall time in a time zone and instants, both ways, by Intl alone: Temporal is not in every browser.

/** `YYYY-MM-DDTHH:mm` on the clocks of a time zone at an instant. @param zone IANA name */
export function wallTimeOf(instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which the clocks of a zone show this wall time: the first of two, where clocks go back; where they
 * go forward over it, as far after the change. Null for what is no time.
 */
export function instantOf(wallTime: string, zone: string): Date | null {
  const asUtc = Date.parse(`${wallTime}Z`);
  if (Number.isNaN(asUtc)) return null;
  const day = 86_400_000;
  const offsets = [asUtc - day, asUtc + day].map((at) => offsetOf(at, zone));
  const [before = 0, after = 0] = offsets;
  const fits = [before, after].find((offset) => offsetOf(asUtc - offset, zone) === offset);
  return new Date(asUtc - (fits ?? before));
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
function offsetOf(at: number, zone: string): number {
  const minute = at - (at % 60_000);
  return Date.parse(`${wallTimeOf(new Date(minute), zone)}Z`) - minute;
}

/** An instant for a person: day and time in a zone, with the zone's short name. */
export function formatMoment(instant: string | Date, zone: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
}
