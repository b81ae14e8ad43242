import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CannotRun } from '../domain/errors.ts';
import { newSecret } from './random.ts';

const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const sealingKey = z.object({ id: z.int().min(1).max(255), key });
const ringFile = z.object({
  /** Keys that seal, the newest first: it seals, all open. 256 bits, base64url; an id is never used again. */
  seal: z
    .tuple([sealingKey], sealingKey)
    .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length),
  /** The key of look-ups; it cannot change without losing them. */
  lookup: key,
});

/** The secrets of this installation, outside of the database. */
export type KeyRing = z.infer<typeof ringFile>;

/**
 * Reads `<data>/keys.json` or makes it at the first start, mode 600; programs that start at once agree.
 * @throws CannotRun when others can read the file, it is garbled, or it cannot be read or made.
 */
export function readOrMakeKeyRing(dataFolder: string): KeyRing {
  const file = join(dataFolder, 'keys.json');
  try {
    return readKeyRing(file) ?? makeKeyRing(dataFolder, file);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotRun(`The keys in ${file} cannot be read or made: ${reason}`);
  }
}

function makeKeyRing(dataFolder: string, file: string): KeyRing {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const made: KeyRing = { seal: [{ id: 1, key: newSecret() }], lookup: newSecret() };
  const draft = `${file}.new-${randomUUID()}`;
  try {
    writeFileSync(draft, `${JSON.stringify(made)}\n`, { mode: 0o600, flush: true, flag: 'wx' });
    linkSync(draft, file); // atomic, and refuses to replace what another program made first
    flushFolder(dataFolder);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKeyRing(file) ?? made;
}

const mostKeys = 255; // an id is one byte of what is sealed

/**
 * Puts a new key on the ring: it seals from the next start of each process on, and all before it still open. A process
 * that was not started again cannot open what the new key seals.
 * @returns the id of the new key.
 * @throws CannotRun when there is no ring, it has no room, or somebody else adds a key at this moment.
 */
export function addSealingKey(dataFolder: string): number {
  const file = join(dataFolder, 'keys.json');
  const ring = readKeyRing(file);
  if (!ring) throw new CannotRun(`There are no keys in ${file} yet: the first start makes them.`);
  const id = Math.max(...ring.seal.map((each) => each.id)) + 1;
  if (id > mostKeys) throw new CannotRun(`The ring in ${file} is full: ids go up to ${mostKeys}.`);
  const more: KeyRing = { ...ring, seal: [{ id, key: newSecret() }, ...ring.seal] };
  const draft = `${file}.adding`;
  try {
    writeFileSync(draft, `${JSON.stringify(more)}\n`, { mode: 0o600, flush: true, flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    throw new CannotRun(`Somebody else adds a key. If nobody does, remove ${draft} and try again.`);
  }
  renameSync(draft, file); // atomic: whoever reads finds the old ring or the new one, whole
  flushFolder(dataFolder);
  return id;
}

/** A sealed address must not outlive, over a power failure, the key that opens it. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return; // folders cannot be opened there
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** @returns null when there is no such file. */
function readKeyRing(file: string): KeyRing | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  try {
    // Of the opened file, so that nobody changes it between the look and the reading.
    if (process.platform !== 'win32' && (fstatSync(descriptor).mode & 0o077) !== 0) {
      throw new CannotRun(`Other users can read the keys in ${file}. Run: chmod 600 ${file}`);
    }
    return parseKeyRing(readFileSync(descriptor, 'utf8'), file);
  } finally {
    closeSync(descriptor);
  }
}

function parseKeyRing(text: string, file: string): KeyRing {
  const parsed = ringFile.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new CannotRun(
    `${file} is garbled. Restore it from a backup: without its keys no sealed address can be opened.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
