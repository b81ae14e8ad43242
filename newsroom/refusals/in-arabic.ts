import { count, digits, type PluralForms } from '../../src/domain/refusals/count.ts';
import { apart } from '../apart.ts';
import { localeOf } from '../language.ts';

const locale = localeOf('ar');

/** So many of something in Arabic. */
export function counted(number: number, forms: PluralForms): string {
  return count(locale, number, forms);
}

/** A number in Arabic digits. */
export function figure(number: number): string {
  return digits(locale, number);
}

/** Names one after the other, each apart from the words around it. */
export function listed(names: readonly string[]): string {
  return names.map(apart).join('، ');
}

/** So many characters. */
export function characters(number: number): string {
  return counted(number, {
    one: 'حرف واحد',
    two: 'حرفين',
    few: '# أحرف',
    many: '# حرفًا',
    other: '# حرف',
  });
}

/** A moment in the time zone of whoever reads, with the zone's name. @param iso ISO 8601 */
export function instant(iso: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long' });
  return apart(format.format(new Date(iso)));
}
