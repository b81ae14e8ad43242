import { readingTimes } from '../../src/domain/reading-times.ts';
import type { StoryReadership } from '../../src/readership/contract.ts';
import { localeOf } from '../language.ts';
import type { PlotPoint } from './Plot.tsx';

/** Views over time as a plot shows them: hours on the clock of whoever looks, days as those of UTC. */
export function viewPoints(
  { unit, points }: Pick<StoryReadership, 'unit' | 'points'>,
  language: string,
): PlotPoint[] {
  const isLong = points.length > 24;
  const [long, short] =
    unit === 'day'
      ? dayFormats(language)
      : [
          new Intl.DateTimeFormat(localeOf(language), {
            weekday: 'short',
            day: 'numeric',
            month: 'short',
            hour: 'numeric',
            minute: '2-digit',
          }),
          new Intl.DateTimeFormat(
            localeOf(language),
            isLong ? { weekday: 'short', day: 'numeric' } : { hour: 'numeric', minute: '2-digit' },
          ),
        ];
  return points.map(({ at, views }) => {
    const time = new Date(at);
    return { when: long.format(time), short: short.format(time), value: views };
  });
}

/** Readers of each day. */
export function readerPoints({ readers }: Pick<StoryReadership, 'readers'>, language: string): PlotPoint[] {
  const [long, short] = dayFormats(language);
  return readers.map(({ day, readers: value }) => {
    const time = new Date(`${day}T00:00:00.000Z`);
    return { when: long.format(time), short: short.format(time), value };
  });
}

/** Readings by how long they were. */
export function timePoints(
  { times }: Pick<StoryReadership, 'times'>,
  language: string,
  tell: { under(end: string): string; over(end: string): string },
): PlotPoint[] {
  const name = (place: number, unitDisplay: 'short' | 'narrow') => {
    const end = readingTimes[place];
    const endOf = (seconds: number) =>
      new Intl.NumberFormat(localeOf(language), {
        style: 'unit',
        unit: seconds < 60 ? 'second' : 'minute',
        unitDisplay,
      })
        .format(seconds < 60 ? seconds : seconds / 60)
        .replaceAll(' ', '\u00a0');
    return end === undefined ? tell.over(endOf(readingTimes[place - 1] ?? 0)) : tell.under(endOf(end));
  };
  return times.map((value, place) => ({ when: name(place, 'short'), short: name(place, 'narrow'), value }));
}

function dayFormats(language: string): [Intl.DateTimeFormat, Intl.DateTimeFormat] {
  const timeZone = 'UTC';
  return [
    new Intl.DateTimeFormat(localeOf(language), {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }),
    new Intl.DateTimeFormat(localeOf(language), { timeZone, day: 'numeric', month: 'short' }),
  ];
}
