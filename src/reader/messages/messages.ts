import { arabic } from './ar.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { primaryLanguage } from './format.ts';
import { french } from './fr.ts';
import type { Messages } from './message-types.ts';

export type { Messages } from './message-types.ts';

const languages: Readonly<Record<string, (language: string) => Messages>> = {
  en: english,
  ar: arabic,
  es: spanish,
  fr: french,
};
const made = new Map<string, Messages>();

/**
 * The messages for an edition.
 * @param language BCP 47, with the edition's calendar and digits in it (`writtenLanguage`); a language that has no
 *   messages yet is spoken to in English
 */
export function messagesFor(language: string): Messages {
  const known = made.get(language);
  if (known) return known;
  const speak = languages[primaryLanguage(language)];
  const messages = speak ? speak(language) : english(`en${extensionOf(language)}`);
  made.set(language, messages);
  return messages;
}

/** Calendar and digits of an edition whose language has no messages: `-u-nu-latn`. */
function extensionOf(language: string): string {
  const at = language.indexOf('-u-');
  return at < 0 ? '' : language.slice(at);
}
