/** Calendars in which an edition can write its dates, by their names in CLDR. */
export const calendars = [
  'gregory',
  'islamic-umalqura',
  'islamic-civil',
  'islamic-tbla',
  'persian',
  'hebrew',
  'buddhist',
  'indian',
  'ethiopic',
  'coptic',
  'japanese',
  'roc',
] as const;
export type Calendar = (typeof calendars)[number];

/** Digits in which an edition can write its numbers, by their names in CLDR. */
export const numberingSystems = [
  'latn',
  'arab',
  'arabext',
  'deva',
  'beng',
  'gujr',
  'guru',
  'knda',
  'khmr',
  'laoo',
  'mlym',
  'mymr',
  'orya',
  'tamldec',
  'telu',
  'thai',
  'tibt',
] as const;
export type NumberingSystem = (typeof numberingSystems)[number];
