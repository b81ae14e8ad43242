const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A moment as somebody at the desk says it: minutes or hours from now within a day, the date beyond. */
export function tellTime(time: Date, now: Date, language: string): string {
  const from = time.getTime() - now.getTime();
  const size = Math.abs(from);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' });
  if (size < hour) return relative.format(Math.round(from / minute), 'minute');
  if (size < day) return relative.format(Math.round(from / hour), 'hour');
  const isFar = size > 300 * day;
  return new Intl.DateTimeFormat(language, {
    ...(isFar ? { year: 'numeric', month: 'short', day: 'numeric' } : { day: 'numeric', month: 'short' }),
    ...(!isFar && size < 14 * day && { hour: '2-digit', minute: '2-digit' }),
  }).format(time);
}
