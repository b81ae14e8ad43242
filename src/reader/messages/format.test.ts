import { expect, test } from 'vitest';
import {
  formatCalendarDate,
  formatDate,
  formatDateTime,
  formatDay,
  formatList,
  formatNumber,
  formatTime,
  joinList,
  localeOf,
  machineTime,
  writtenLanguage,
} from './format.ts';

const instant = new Date('2026-11-24T22:05:09.500Z');
const english = { language: 'en', timeZone: 'UTC' };
const arabic = { language: 'ar', timeZone: 'Asia/Beirut' };

test('writes dates and times in English, day first, with the zone', () => {
  expect(formatDateTime(instant, english)).toBe('24 November 2026 at 22:05 UTC');
  expect(formatDate(instant, english)).toBe('24 November 2026');
  expect(formatDay(instant, english)).toBe('Tuesday, 24 November 2026');
  expect(formatTime(instant, english)).toBe('22:05');
});

test('writes dates and times in Arabic, in the time zone of the edition', () => {
  expect(formatDateTime(instant, arabic)).toBe('٢٥ نوفمبر ٢٠٢٦ في ١٢:٠٥ ص بتوقيت غرينتش+٢');
  expect(formatDateTime(instant, { language: 'ar', timeZone: 'UTC' })).toBe(
    '٢٤ نوفمبر ٢٠٢٦ في ١٠:٠٥ م بتوقيت غرينتش',
  );
  expect(formatDate(instant, arabic)).toBe('٢٥ نوفمبر ٢٠٢٦');
  expect(formatDay(instant, arabic)).toBe('الأربعاء، ٢٥ نوفمبر ٢٠٢٦');
  expect(formatTime(instant, arabic)).toBe('١٢:٠٥ ص');
});

test('two editions in one language keep their own time zones', () => {
  expect(formatTime(instant, { language: 'en', timeZone: 'Asia/Tokyo' })).toBe('07:05');
  expect(formatTime(instant, english)).toBe('22:05');
});

test('an edition that names a region or digits gets them', () => {
  expect(formatNumber(12_345, 'ar')).toBe('١٢٬٣٤٥');
  expect(formatNumber(12_345, 'ar-u-nu-latn')).toBe('12,345');
  expect(formatDate(instant, { language: 'en-US', timeZone: 'UTC' })).toBe('November 24, 2026');
  expect(localeOf('sv')).toBe('sv');
});

test('gives machines ISO 8601 with the zone, at the same instant', () => {
  expect(machineTime(instant, english)).toBe('2026-11-24T22:05:09+00:00');
  expect(machineTime(instant, arabic)).toBe('2026-11-25T00:05:09+02:00');
  expect(new Date(machineTime(instant, { timeZone: 'Asia/Kolkata' })).getTime()).toBe(
    new Date('2026-11-24T22:05:09Z').getTime(),
  );
  // Summer time and a date before 1970.
  expect(machineTime(new Date('2026-07-01T12:00:00Z'), { timeZone: 'Europe/Paris' })).toBe(
    '2026-07-01T14:00:00+02:00',
  );
  expect(machineTime(new Date('1961-04-12T06:07:00Z'), english)).toBe('1961-04-12T06:07:00+00:00');
});

test('writes calendar dates as exactly as they are known', () => {
  expect(formatCalendarDate('2026-11-24', 'en')).toBe('24 November 2026');
  expect(formatCalendarDate('2026-11', 'en')).toBe('November 2026');
  expect(formatCalendarDate('2026', 'en')).toBe('2026');
  expect(formatCalendarDate('1987-03-05', 'ar')).toBe('٥ مارس ١٩٨٧');
  expect(formatCalendarDate('2026', 'ar')).toBe('٢٠٢٦');
  expect(formatCalendarDate('', 'en')).toBe('');
  expect(formatCalendarDate('last spring', 'en')).toBe('last spring');
  expect(formatCalendarDate('2026-13-45', 'en')).toBe('2026-13-45');
});

test('joins lists as the language does, of words and of anything', () => {
  expect(formatList(['Ada', 'Bo', 'Cy'], 'en')).toBe('Ada, Bo and Cy');
  expect(formatList(['منى', 'سليم', 'هدى'], 'ar')).toBe('منى وسليم وهدى');
  expect(joinList([{ a: 1 }, { a: 2 }], 'en')).toEqual([{ a: 1 }, ' and ', { a: 2 }]);
  expect(joinList(['1', '0'], 'en').join('')).toBe('1 and 0');
  expect(joinList([], 'en')).toEqual([]);
});

test('writes French dates and times as French newspapers do', () => {
  const french = { language: 'fr', timeZone: 'UTC' };
  const first = new Date('2026-12-01T09:05:00Z');
  expect(formatDateTime(first, french)).toBe('1er décembre 2026 à 09h05 UTC');
  expect(formatDay(first, french)).toBe('Mardi 1er décembre 2026');
  expect(formatTime(first, french)).toBe('09h05');
  expect(formatDate(new Date('2026-12-11T09:05:00Z'), french)).toBe('11 décembre 2026');
  expect(formatCalendarDate('2026-05-01', 'fr')).toBe('1er mai 2026');
});

test('writes Spanish dates and numbers as they are written in Spain, or where the edition is', () => {
  const spanish = { language: 'es', timeZone: 'Europe/Madrid' };
  expect(formatDateTime(instant, spanish)).toBe('24 de noviembre de 2026 a las 23:05 CET');
  expect(formatDateTime(new Date('2026-11-24T00:05:00Z'), spanish)).toBe(
    '24 de noviembre de 2026 a las 01:05 CET',
  );
  expect(formatNumber(12_345, 'es')).toBe('12.345');
  expect(formatNumber(12_345, 'es-MX')).toBe('12,345');
});

test('writes dates in the calendar and the digits that an edition has chosen, and the Gregorian day beside it', () => {
  const hijri = { ...arabic, calendar: 'islamic-umalqura', numberingSystem: 'latn' } as const;
  expect(formatDate(instant, hijri)).toBe('15 جمادى الآخرة 1448 هـ');
  expect(formatDay(instant, hijri)).toBe('الأربعاء، 15 جمادى الآخرة 1448 هـ · 25 نوفمبر 2026');
  expect(formatTime(instant, hijri)).toBe('12:05 ص');
  expect(formatDate(instant, { ...english, calendar: 'hebrew' })).toBe('14 Kislev 5787');
  // For machines nothing changes.
  expect(machineTime(instant, hijri)).toBe('2026-11-25T00:05:09+02:00');
  const tag = writtenLanguage(hijri);
  expect(tag).toBe('ar-u-ca-islamic-umalqura-nu-latn');
  expect(formatCalendarDate('2026-12-01', tag)).toBe('21 جمادى الآخرة 1448 هـ');
  // A whole month or year lies across two of theirs.
  expect(formatCalendarDate('2026-12', tag)).toBe('ديسمبر 2026');
  expect(formatCalendarDate('2026', tag)).toBe('2026');
});

test('a story in another language than its edition’s keeps what its own language has', () => {
  const edition = { language: 'ar', numberingSystem: 'latn' } as const;
  expect(writtenLanguage(edition, 'en')).toBe('en');
  expect(writtenLanguage(edition, 'ar-LB')).toBe('ar-LB-u-nu-latn');
  expect(writtenLanguage({ language: 'ar' }, 'ar-LB')).toBe('ar-LB');
});
