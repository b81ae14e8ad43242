import { count } from './count.ts';
import { refusals } from './refusal.ts';

/** The rules and checks of the house style. */
export const houseStyle = refusals({
  style_rules_full: ({ most }: { readonly most: number }) =>
    `There are ${count('en', most, { one: '# rule', other: '# rules' })}. Delete some first.`,
  style_rule_unknown: 'There is no such rule; somebody may have deleted it.',
  style_rule_changed: 'Somebody changed this rule meanwhile. Read it again before you change it.',
  style_phrase_wildcards: 'A phrase needs at least one letter besides * and ?.',
  style_phrase_length: 'A phrase has 1 to 120 characters.',
  style_phrase_unfit: 'This phrase cannot be looked for.',
  style_check_number_missing: 'Say how many characters a headline may have.',
  style_check_without_number: 'This check has no number.',
});
