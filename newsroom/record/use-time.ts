import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';

/** Times as somebody reads them: in their language, by their own clock. */
export function useTime(): (iso: string) => string {
  const { language } = useLocale();
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (iso) => format.format(new Date(iso));
}
