import type { Edition } from '../../domain/article.ts';

/** What a date needs of an edition: its language (BCP 47), its time zone (IANA), and its calendar and digits. */
export type Place = Pick<Edition, 'language' | 'timeZone' | 'calendar' | 'numberingSystem'>;

/**
 * What a language means where an edition does not say more. English is written the British way, with the
 * day first and 24 hours. Arabic is written with Arabic-Indic digits (٠١٢٣), which most Arabic newspapers
 * print beside a Naskh face and which never turn the order of a line; an edition that wants 0123 says so in
 * its settings, or is `ar-MA`.
 */
const usualLocales: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-EG', es: 'es-ES', fr: 'fr-FR' };

/** The locale in which an edition's numbers, dates and lists are written. */
export function localeOf(language: string): string {
  const [tag = language, extension] = language.split('-u-', 2);
  const usual = usualLocales[tag] ?? tag;
  return extension === undefined ? usual : `${usual}-u-${extension}`;
}

/**
 * An edition's language with the calendar and the digits that it writes in, as one tag: `ar-u-ca-islamic-umalqura`.
 * @param language that of a story, which has them too where it is the edition's
 */
export function writtenLanguage(edition: Omit<Place, 'timeZone'>, language = edition.language): string {
  const { calendar, numberingSystem } = edition;
  if (primaryLanguage(language) !== primaryLanguage(edition.language)) return language;
  if (!calendar && !numberingSystem) return language;
  return new Intl.Locale(language, {
    ...(calendar && { calendar }),
    ...(numberingSystem && { numberingSystem }),
  }).toString();
}

/** The primary language subtag: `ar` for `ar-MA`. */
export function primaryLanguage(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? '';
}

// Making an Intl formatter costs more than a hundred uses of it; there are a few for each edition.
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(place: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = writtenLanguage(place);
  const key = `${language} ${place.timeZone} ${Object.entries(options).join()}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: place.timeZone });
  formatters.set(key, made);
  return made;
}

/** French newspapers write `1er décembre` and `15h05`; CLDR writes `1` and `15:05`. */
function write(instant: Date, place: Place, options: Intl.DateTimeFormatOptions): string {
  const formatter = dateFormatter(place, options);
  if (primaryLanguage(place.language) !== 'fr') return formatter.format(instant);
  return formatter
    .formatToParts(instant)
    .map(({ type, value }) => {
      if (type === 'day' && value === '1') return '1er';
      return type === 'literal' && value === ':' ? 'h' : value;
    })
    .join('');
}

/** `24 November 2026 at 15:05 UTC`, in the edition's language and time zone. */
export function formatDateTime(instant: Date, edition: Place): string {
  const isArabic = primaryLanguage(edition.language) === 'ar';
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    // "A las 1:05" is no Spanish.
    hour: primaryLanguage(edition.language) === 'es' ? '2-digit' : 'numeric',
    minute: '2-digit',
    // Arabic has no short names of zones but غرينتش and its distances.
    timeZoneName: isArabic ? 'shortOffset' : 'short',
  };
  if (!isArabic) return write(instant, edition, options);
  return dateFormatter(edition, options)
    .formatToParts(instant)
    .map(({ type, value }) => (type === 'timeZoneName' ? `بتوقيت ${value.replace(/\+[0٠]$/, '')}` : value))
    .join('');
}

/** `24 November 2026`, in the edition's language and time zone. */
export function formatDate(instant: Date, edition: Place): string {
  return write(instant, edition, { dateStyle: 'long' });
}

/**
 * `Tuesday, 24 November 2026`: the date line of an edition. One with a calendar of its own names the day in the
 * Gregorian one as well, as newspapers do.
 */
export function formatDay(instant: Date, edition: Place): string {
  const written = write(instant, edition, { dateStyle: 'full' });
  // It stands by itself, as a sentence does: Spanish and French begin the name of a day with a small letter.
  const day = written.charAt(0).toLocaleUpperCase(edition.language) + written.slice(1);
  if (!edition.calendar || edition.calendar === 'gregory') return day;
  return `${day} · ${formatDate(instant, { ...edition, calendar: 'gregory' })}`;
}

/** `15:05`, in the edition's language and time zone. */
export function formatTime(instant: Date, edition: Place): string {
  return write(instant, edition, { timeStyle: 'short' });
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
  return write(
    instant,
    { language, timeZone: 'UTC' },
    {
      year: 'numeric',
      ...(month !== undefined && { month: 'long' }),
      // A whole year or month lies across two of another calendar.
      ...(day === undefined ? { calendar: 'gregory' } : { day: 'numeric' }),
    },
  );
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

/** What a file is, in few words: `MP3, 3 min, 20 sec, 4.5 MB`. */
export function formatFile(
  file: { readonly mediaType: string; readonly bytes: number; readonly seconds: number | null },
  language: string,
): string {
  const locale = localeOf(language);
  const unit = file.bytes < 100_000 ? 'kilobyte' : 'megabyte';
  const amount = file.bytes / (unit === 'kilobyte' ? 1_000 : 1_000_000);
  const size = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  });
  const length = file.seconds === null ? [] : [formatDuration(file.seconds, locale)];
  return [fileKinds[file.mediaType] ?? file.mediaType, ...length, size.format(amount)].join(
    primaryLanguage(language) === 'ar' ? '، ' : ', ',
  );
}

const fileKinds: Readonly<Record<string, string>> = {
  'audio/mpeg': 'MP3',
  'audio/mp4': 'M4A',
  'video/mp4': 'MP4',
  'application/pdf': 'PDF',
};

function formatDuration(seconds: number, locale: string): string {
  const whole = Math.max(1, Math.round(seconds));
  const duration = {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor((whole % 3600) / 60),
    seconds: whole >= 3600 ? 0 : whole % 60,
  };
  return new Intl.DurationFormat(locale, { style: 'short' }).format(duration);
}
