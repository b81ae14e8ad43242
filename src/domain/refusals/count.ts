/** One form for each plural of the language that it has (CLDR); `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** So many of something, by the plurals and digits of a language. */
export function count(language: string, number: number, forms: PluralForms): string {
  const form = forms[new Intl.PluralRules(language).select(number)] ?? forms.other;
  return form.replace('#', digits(language, number));
}

/** A number as a language writes it. */
export function digits(language: string, number: number): string {
  return new Intl.NumberFormat(language).format(number);
}
