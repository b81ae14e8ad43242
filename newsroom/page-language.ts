import type { Language } from './language.ts';

/** The language of the page, for what stands outside of its components. */
export function pageLanguage(): Language {
  return document.documentElement.lang === 'ar' ? 'ar' : 'en';
}
