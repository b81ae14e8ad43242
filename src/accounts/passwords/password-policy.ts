import { MastheadError } from '../../domain/errors.ts';
import { accounts } from '../../domain/refusals/accounts.ts';

const shortest = 12;
const mostBytes = 1_024;
/** Signs that must be left when everything that is tried first is taken out. */
const fewest = 5;

/** Words that passwords are made of again and again; what is left without them is what has to be guessed. */
const commonWords = (
  'password passwort passwd passphrase contraseña motdepasse kennwort welcome willkommen bienvenue letmein login ' +
  'signin admin administrator root master secret geheim changeme default guest user test testing temp hello ' +
  'iloveyou loveyou love monkey dragon sunshine princess football baseball basketball soccer superman batman ' +
  'pokemon starwars whatever trustno trustme freedom shadow michael jennifer jordan charlie ashley daniel ' +
  'summer winter autumn spring january february march april june july august september october november december ' +
  'monday tuesday wednesday thursday friday saturday sunday newsroom masthead newspaper news editor reporter journalist ' +
  'press headline correcthorsebatterystaple correct horse battery staple qwertz azerty asdf zxcv marhaba habibi مرحبا كلمة المرور'
)
  .split(' ')
  .toSorted((a, b) => b.length - a.length);

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
];
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Whose password it is to be: what others know of them makes none. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
  /** Addresses of the site and its newsroom. */
  readonly sites: readonly string[];
}

/**
 * A new password that the policy refuses; the code says which rule, so that every language can say it.
 * @internal for its test
 */
export class WeakPassword extends MastheadError {
  constructor(reason: Extract<keyof typeof accounts, `password_${string}`>) {
    super(reason, 422, accounts[reason]());
  }
}

/**
 * Holds a new password to the policy: length, and nothing that is tried first. No rule asks for signs or capitals.
 * @throws WeakPassword
 */
export function checkNewPassword(password: string, owner: PasswordOwner): void {
  const length = [...password.normalize('NFKC')].length;
  if (length < shortest) throw new WeakPassword('password_short');
  if (Buffer.byteLength(password) > mostBytes) throw new WeakPassword('password_long');
  if (leftover(password, commonWords) < fewest) throw new WeakPassword('password_common');
  if (leftover(password, [...ownWords(owner), ...commonWords]) < fewest)
    throw new WeakPassword('password_own');
}

/** How many signs stay when known words, rows of the keyboard and repetitions are taken out. */
function leftover(password: string, words: readonly string[]): number {
  const lower = password
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(19|20)\d\d/g, ' ');
  const plain = withoutRows(lower);
  const read = [...lower].map((sign) => lookAlikes[sign] ?? sign).join('');
  return Math.min(...[plain, withoutRows(read)].map((text) => distinctPart(without(text, words))));
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => (word === '' ? rest : rest.replaceAll(word, ' ')), text);
}

function withoutRows(text: string): string {
  const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]);
  let rest = text;
  for (let size = 11; size >= 4; size -= 1) {
    for (const run of runs) {
      for (let at = 0; at + size <= run.length; at += 1)
        rest = rest.replaceAll(run.slice(at, at + size), ' ');
    }
  }
  return rest;
}

/** Letters that are not a repetition of what stands before them; digits and signs at most two together. */
function distinctPart(text: string): number {
  const letters = text.replace(/[^\p{L}\p{M}]+/gu, '').replace(/(.{1,6}?)\1+/gu, '$1');
  const others = new Set(text.replace(/[\p{L}\p{M}\s]+/gu, '').replace(/(.{1,6}?)\1+/gu, '$1'));
  const isMostlyLetters = letters.length >= others.size;
  return new Set(letters).size + (isMostlyLetters ? Math.min(2, others.size) : others.size);
}

function ownWords({ name, email, sites }: PasswordOwner): string[] {
  const hosts = sites.flatMap((site) => (URL.canParse(site) ? new URL(site).hostname.split('.') : [site]));
  return [...name.split(/\s+/), ...email.split(/[@._+-]/), ...hosts]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length);
}
