import type { Language } from './language.ts';
import { useLocale } from './locale.tsx';

/** An area's words in every language: what English has, Arabic has. */
export type Words<T> = Readonly<Record<Language, T>>;

/** The words of an area in the language somebody works in. */
export function useWords<T>(words: Words<T>): T {
  return words[useLocale().language];
}
