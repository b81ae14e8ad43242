import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const ringFile = z.object({
  /** Keys that seal, the newest first: it seals, all open. 256 bits, base64url. */
  seal: z.array(z.object({ id: z.int().min(1).max(255), key })).min(1),
  /** The key of look-ups; it cannot change without losing them. */
  lookup: key,
});

/** The secrets of this installation, outside of the database. */
export type KeyRing = z.infer<typeof ringFile>;

/**
 * Reads `<data>/keys.json` or makes it at the first start, mode 600; programs that start at once agree.
 * @throws Error when others can read the file or it is garbled.
 */
export function readOrMakeKeyRing(dataFolder: string): KeyRing {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const file = join(dataFolder, 'keys.json');
  const made: KeyRing = { seal: [{ id: 1, key: newKey() }], lookup: newKey() };
  const draft = `${file}.new-${process.pid}`;
  try {
    writeFileSync(draft, JSON.stringify(made), { mode: 0o600, flush: true });
    linkSync(draft, file); // atomic, and refuses to replace
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKeyRing(file);
}

function readKeyRing(file: string): KeyRing {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new Error(`${file} can be read by others. Run: chmod 600 ${file}`);
  }
  const parsed = ringFile.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new Error(`${file} is garbled. Restore it from a backup: without it, addresses stay sealed.`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function newKey(): string {
  return randomBytes(32).toString('base64url');
}
