/** The languages of the newsroom's app. */
export type Language = 'en' | 'ar';

/**
 * What formats are asked for. Figures of an Arabic page are Arabic-Indic, as those of readers are: of themselves, browsers
 * and servers take now these, now others.
 */
export function localeOf(language: string): string {
  return language === 'ar' ? 'ar-u-nu-arab' : language;
}
