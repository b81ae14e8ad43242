import { InvalidInput } from '../../domain/errors.ts';
import { schedules } from '../../domain/refusals/schedules.ts';
import type { Db } from '../../store/db.ts';
import { readEdition } from '../queries.ts';

/** A moment as somebody gives it: an instant, or what the clock on the wall of the edition shows. */
export type GivenMoment = { readonly at: string } | { readonly local: string };

/** @throws InvalidInput for a time that its zone does not have, or has twice, when clocks are changed. */
export async function momentOf(db: Db, edition: string, given: GivenMoment): Promise<Date> {
  if ('at' in given) return new Date(given.at);
  const { timeZone } = await readEdition(db, edition);
  return wallTime(given.local, timeZone);
}

/**
 * `local`: YYYY-MM-DDTHH:MM, with seconds or without, in an IANA time zone.
 * @internal for its test
 */
export function wallTime(local: string, timeZone: string): Date {
  try {
    const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'reject' });
    return new Date(zoned.epochMilliseconds);
  } catch {
    throw new InvalidInput(schedules.wall_time_unfit({ zone: timeZone }));
  }
}
