import type { Edition } from '../../domain/article.ts';

/** What a date needs of an edition: its language (BCP 47) and its time zone (IANA). */
export type Place = Pick<Edition, 'language' | 'timeZone'>;

/**
 * What a language means where an edition does not say more. English is written the British way, with the
 * day first and 24 hours. Arabic is written with Arabic-Indic digits (٠١٢٣), which most Arabic newspapers
 * print beside a Naskh face and which never turn the order of a line; an edition that wants 0123 says
 * `ar-MA` or `ar-u-nu-latn`.
 */
const usualLocales: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-EG' };

/** The locale in which an edition's numbers, dates and lists are written. */
export function localeOf(language: string): string {
  return usualLocales[language] ?? language;
}

/** The primary language subtag: `ar` for `ar-MA`. */
export function primaryLanguage(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? '';
}

// Making an Intl formatter costs more than a hundred uses of it; there are a few for each edition.
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(place: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${place.language} ${place.timeZone} ${Object.entries(options).join()}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(place.language), { ...options, timeZone: place.timeZone });
  formatters.set(key, made);
  return made;
}

/** `24 November 2026 at 15:05 UTC`, in the edition's language and time zone. */
export function formatDateTime(instant: Date, edition: Place): string {
  const isArabic = primaryLanguage(edition.language) === 'ar';
  const formatter = dateFormatter(edition, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    // Arabic has no short names of zones but غرينتش and its distances.
    timeZoneName: isArabic ? 'shortOffset' : 'short',
  });
  if (!isArabic) return formatter.format(instant);
  return formatter
    .formatToParts(instant)
    .map(({ type, value }) => (type === 'timeZoneName' ? `بتوقيت ${value.replace(/\+[0٠]$/, '')}` : value))
    .join('');
}

/** `24 November 2026`, in the edition's language and time zone. */
export function formatDate(instant: Date, edition: Place): string {
  return dateFormatter(edition, { dateStyle: 'long' }).format(instant);
}

/** `Tuesday, 24 November 2026`: the date line of an edition. */
export function formatDay(instant: Date, edition: Place): string {
  return dateFormatter(edition, { dateStyle: 'full' }).format(instant);
}

/** `15:05`, in the edition's language and time zone. */
export function formatTime(instant: Date, edition: Place): string {
  return dateFormatter(edition, { timeStyle: 'short' }).format(instant);
}

/** For machines: ISO 8601 to the second with the edition's distance from UTC, `2026-11-24T15:05:00+00:00`. */
export function machineTime(instant: Date, edition: Pick<Edition, 'timeZone'>): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toString({
    timeZone: edition.timeZone,
    smallestUnit: 'second',
  });
}

/**
 * A date of the calendar, which has no time zone, as readers write it.
 * @param date `2026`, `2026-11` or `2026-11-24`; anything else is given back as it is
 */
export function formatCalendarDate(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  const instant = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  return dateFormatter(
    { language, timeZone: 'UTC' },
    {
      year: 'numeric',
      ...(month !== undefined && { month: 'long' }),
      ...(day !== undefined && { day: 'numeric' }),
    },
  ).format(instant);
}

/** A number with the digits and separators of the language. */
export function formatNumber(value: number, language: string): string {
  return value.toLocaleString(localeOf(language));
}

/** `a, b and c`, as the language joins a list. */
export function formatList(items: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language)).format(items);
}

/** The same for what is not text, such as links: the items with the words between them. */
export function joinList<T>(items: readonly T[], language: string): (T | string)[] {
  const places = items.map((_, place) => String(place));
  const parts = new Intl.ListFormat(localeOf(language)).formatToParts(places);
  return parts.flatMap(({ type, value }): (T | string)[] =>
    type === 'literal' ? [value] : items.slice(Number(value), Number(value) + 1),
  );
}
