const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A moment as somebody at the desk says it: minutes or hours from now within a day, the date beyond. */
export function tellTime(time: Date, now: Date, language: string): string {
  const from = time.getTime() - now.getTime();
  const size = Math.abs(from);
  const { relative, near, soon, far } = formatsOf(language);
  if (size < hour) return relative().format(Math.round(from / minute), 'minute');
  if (size < day) return relative().format(Math.round(from / hour), 'hour');
  return (size > 300 * day ? far : size < 14 * day ? near : soon)().format(time);
}

/** A moment with its day and its year. */
export function tellWholeTime(time: Date, language: string): string {
  return formatsOf(language).whole().format(time);
}

type Formats = ReturnType<typeof makeFormats>;
const made = new Map<string, Formats>();

/** One of each for all lines: to make one takes a slow processor milliseconds, to use it nearly nothing. */
function formatsOf(language: string): Formats {
  const formats = made.get(language) ?? makeFormats(language);
  made.set(language, formats);
  return formats;
}

function makeFormats(language: string) {
  const date = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(language, options));
  return {
    relative: once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' })),
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
