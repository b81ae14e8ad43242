/**
 * How somebody wants pages to look: the values there are, by what they are of. The first is how pages are when nobody
 * chose.
 */
export const choosable = {
  scheme: ['system', 'light', 'dark', 'contrast'],
  size: ['standard', 'small', 'large', 'larger', 'largest'],
  pictures: ['shown', 'lite'],
  motion: ['system', 'still'],
} as const;

export type ChoiceName = keyof typeof choosable;
export type Choices = { readonly [name in ChoiceName]: (typeof choosable)[name][number] };
export const choiceNames = Object.keys(choosable) as ChoiceName[]; // its keys

export const nothingChosen: Choices = {
  scheme: 'system',
  size: 'standard',
  pictures: 'shown',
  motion: 'system',
};

/** A year: browsers keep no cookie for much longer. */
const lastsSeconds = 365 * 86_400;

/**
 * `__Host-` says that no other host and no plain connection can have set it, and browsers take it over TLS alone.
 * A site on plain http, as on one's own machine, can only have the same without.
 */
const cookieName = (siteUrl: string) => (siteUrl.startsWith('https:') ? '__Host-choices' : 'choices');

/** What was chosen, from a Cookie header. Whatever is no choice of ours counts as none. */
export function readChoices(cookies: string | undefined, siteUrl: string): Choices {
  const start = `${cookieName(siteUrl)}=`;
  const cookie = (cookies ?? '')
    .split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(start));
  const words = new Set(cookie?.slice(start.length, start.length + 100).split('.') ?? []);
  const chosen = choiceNames.flatMap((name) => {
    const value = choosable[name].slice(1).find((each) => words.has(each));
    return value === undefined ? [] : [[name, value]];
  });
  return { ...nothingChosen, ...Object.fromEntries(chosen) };
}

/** A Set-Cookie header that keeps them; where nothing is chosen, one that takes the cookie away. */
export function writeChoices(choices: Choices, siteUrl: string): string {
  const words = choiceNames
    .filter((name) => choices[name] !== choosable[name][0])
    .map((name) => choices[name]);
  const security = `${siteUrl.startsWith('https:') ? 'Secure; ' : ''}HttpOnly; SameSite=Lax`;
  const age = words.length === 0 ? 0 : lastsSeconds;
  return `${cookieName(siteUrl)}=${words.join('.')}; Max-Age=${age}; Path=/; ${security}`;
}

/** The choices with those that a form names; what is no value of ours changes nothing. */
export function choose(choices: Choices, form: URLSearchParams): Choices {
  const chosen = choiceNames.flatMap((name) => {
    const wanted = form.get(name);
    const value = choosable[name].find((each) => each === wanted);
    return value === undefined ? [] : [[name, value]];
  });
  return { ...choices, ...Object.fromEntries(chosen) };
}
