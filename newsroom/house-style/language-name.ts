/** What a language is called in the language somebody works in. @param code BCP 47 */
export function languageName(code: string, inLanguage: string): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language', fallback: 'code' }).of(code) ?? code;
}

/** Languages that a rule can be for, besides those that are chosen already. */
export const ruleLanguages = [
  'en',
  'ar',
  'fr',
  'es',
  'de',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'tr',
  'fa',
  'ur',
  'he',
];
