import { eld } from 'eld/small';
import type { Direction } from '../domain/article.ts';

const rtlScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);
/** Below this, statistics of letters say little. */
const enoughLetters = 60;

/** BCP 47 tag of the language of a text; `fallback` where the text is too short to tell. */
export function detectLanguage(text: string, fallback: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isLatin = (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > letters / 2;
  if (letters === 0 || (isLatin && letters < enoughLetters)) return fallback;
  const found = eld.detect(text.slice(0, 5_000)).language;
  return found === '' ? fallback : found;
}

/** The direction a language is written in, by the script it is likeliest written in (CLDR). */
export function directionOf(language: string): Direction {
  const { script } = new Intl.Locale(language).maximize();
  return rtlScripts.has(script ?? '') ? 'rtl' : 'ltr';
}
