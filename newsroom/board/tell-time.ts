import { localeOf } from '../language.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** In which words and on which clocks a moment is told. */
export interface Telling {
  readonly language: string;
  /** IANA name. */
  readonly zone: string;
}

/** A moment as somebody at the desk says it: minutes or hours from now within a day, the date beyond. */
export function tellTime(time: Date, now: Date, telling: Telling): string {
  const from = time.getTime() - now.getTime();
  const size = Math.abs(from);
  const { relative, near, soon, far } = formatsOf(telling);
  if (size < hour) return relative().format(Math.round(from / minute), 'minute');
  if (size < day) return relative().format(Math.round(from / hour), 'hour');
  return (size > 300 * day ? far : size < 14 * day ? near : soon)().format(time);
}

/** A moment with its day and its year. */
export function tellWholeTime(time: Date, telling: Telling): string {
  return formatsOf(telling).whole().format(time);
}

type Formats = ReturnType<typeof makeFormats>;
const made = new Map<string, Formats>();

/** One of each for all lines: to make one takes a slow processor milliseconds, to use it nearly nothing. */
function formatsOf(telling: Telling): Formats {
  const name = `${telling.language} ${telling.zone}`;
  const formats = made.get(name) ?? makeFormats(telling);
  made.set(name, formats);
  return formats;
}

function makeFormats({ language, zone }: Telling) {
  const date = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: zone }));
  return {
    relative: once(
      () => new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto', style: 'narrow' }),
    ),
    near: date({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    soon: date({ day: 'numeric', month: 'short' }),
    far: date({ year: 'numeric', month: 'short', day: 'numeric' }),
    whole: date({ dateStyle: 'full', timeStyle: 'short' }),
  };
}

function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
