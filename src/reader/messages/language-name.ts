/** A language's name in that language. */
export function languageName(language: string): string {
  const [tag = language] = language.split('-u-');
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
