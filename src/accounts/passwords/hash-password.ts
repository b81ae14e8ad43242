import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Unavailable } from '../../domain/errors.ts';
import { accounts } from '../../domain/refusals/accounts.ts';

// argon2id is what the package makes unless it is told otherwise; OWASP's parameters (ASVS 11.4.2).
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Hashing runs on libuv's threads. Two at once leave others to files and names, and hold 38 MiB at the most. */
const atOnce = 2;
const waitAtMost = 64;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs one of few at a time. @throws Unavailable when too many wait: a flood must not fill the memory. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= waitAtMost) {
      throw new Unavailable(accounts.sign_in_crowded());
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The same password, however a keyboard composes its letters. */
const normal = (password: string) => password.normalize('NFKC');

/** @returns argon2id in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), parameters));
}

let dummy: Promise<string> | null = null;

/**
 * Whether this is the password. Without a hash it works as long as with one, and says no: who has no account
 * here, or no password, is not told apart by the time it takes.
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('a password that nobody has');
  const against = kept ?? (await dummy);
  const isRight = await inTurn(() => verify(against, normal(password)));
  return isRight && kept !== null;
}

/** Whether a hash was made with less than is asked for today. */
export function isOutdated(kept: string): boolean {
  const made = parseOptions(kept);
  const isWeaker = made.memoryCost < parameters.memoryCost || made.timeCost < parameters.timeCost;
  return made.algorithm !== 2 || isWeaker;
}
