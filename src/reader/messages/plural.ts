import { formatNumber, localeOf } from './format.ts';

/** A phrase for each plural category of CLDR that a language has; `{n}` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language);
  if (known) return known;
  const made = new Intl.PluralRules(localeOf(language));
  rules.set(language, made);
  return made;
}

/** The phrase for `n`. A form for `zero` is used for nothing at all also where the language has no such category. */
export function plural(language: string, n: number, forms: PluralForms): string {
  const category = n === 0 ? 'zero' : rulesOf(language).select(n);
  const form = forms[category] ?? forms[rulesOf(language).select(n)] ?? forms.other;
  return form.replaceAll('{n}', formatNumber(n, language));
}
