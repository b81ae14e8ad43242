import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';

/** Day and time of an instant, as somebody writes them. */
export function useWhen(): (instant: string) => string {
  const { language } = useLocale();
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (instant) => format.format(new Date(instant));
}
