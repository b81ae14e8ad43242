import { count, digits } from './count.ts';
import { refusals } from './refusal.ts';

const characters = (number: number) => count('en', number, { one: '# character', other: '# characters' });
const entries = (number: number) => count('en', number, { one: '# entry', other: '# entries' });

/** What one value of a request can be refused for by its shape alone. */
export const values = refusals({
  value_missing: 'It is missing. Give it.',
  value_wrong_kind: ({ expected }: { expected: string }) =>
    `It is of the wrong kind: ${expected} is asked for.`,
  value_not_listed: ({ options }: { options: readonly string[] }) => `Choose one of: ${options.join(', ')}.`,
  value_unfit: 'It cannot be taken as it is. Write it in another way.',
  names_unknown: ({ names }: { names: readonly string[] }) =>
    `There is nothing of this name here: ${names.join(', ')}. Leave it out.`,
  text_empty: 'It is empty. Write something.',
  text_too_short: ({ least }: { least: number }) =>
    `It is too short: it takes at least ${characters(least)}.`,
  text_too_long: ({ most }: { most: number }) => `It is too long: it takes at most ${characters(most)}.`,
  list_too_short: ({ least }: { least: number }) => `It takes at least ${entries(least)}. Add more.`,
  list_too_long: ({ most }: { most: number }) => `It takes at most ${entries(most)}. Take some out.`,
  number_too_small: ({ least }: { least: number }) => `Give a number of at least ${digits('en', least)}.`,
  number_too_large: ({ most }: { most: number }) => `Give a number of at most ${digits('en', most)}.`,
  email_unfit: 'Give an address such as name@example.org.',
  url_unfit: 'Give a whole address such as https://example.org/page.',
  day_unfit: 'Give a day such as 2026-11-24.',
  moment_unfit: 'Give a moment such as 2026-11-24T09:30:00Z.',
});
