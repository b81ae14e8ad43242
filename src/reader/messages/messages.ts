import { arabic } from './ar.ts';
import { english } from './en.ts';
import { primaryLanguage } from './format.ts';
import type { Messages } from './message-types.ts';

export type { Messages } from './message-types.ts';

const languages: Readonly<Record<string, (language: string) => Messages>> = { en: english, ar: arabic };
const made = new Map<string, Messages>();

/**
 * The messages for an edition.
 * @param language BCP 47; a language that has no messages yet is spoken to in English
 */
export function messagesFor(language: string): Messages {
  const known = made.get(language);
  if (known) return known;
  const speak = languages[primaryLanguage(language)];
  const messages = speak ? speak(language) : english('en');
  made.set(language, messages);
  return messages;
}
